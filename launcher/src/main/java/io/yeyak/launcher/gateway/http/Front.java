package io.yeyak.launcher.gateway.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.time.Ids;

/** What every request meets first: an id, the headers of every answer, and the deadlines of its connection. */
final class Front implements Handler<HttpServerRequest> {

    private final Handler<HttpServerRequest> routes;
    private final Connections connections;
    private final SecurityHeaders headers;
    private final Problems problems;
    private final Ids ids;
    private volatile boolean draining;

    Front(
            Handler<HttpServerRequest> routes,
            Connections connections,
            SecurityHeaders headers,
            Problems problems,
            Ids ids) {
        this.routes = routes;
        this.connections = connections;
        this.headers = headers;
        this.problems = problems;
        this.ids = ids;
    }

    @Override
    public void handle(HttpServerRequest request) {
        HttpServerResponse response = prepare(request);
        connections.begins(request);
        response.endHandler(ended -> connections.ends(request));
        if (draining) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        routes.handle(request);
    }

    /** From now on each connection ends with its next answer. */
    void drain() {
        draining = true;
    }

    /** Answers what is not even HTTP, or too long to be read. */
    void refuse(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        Refusal refusal = switch (cause) {
            case TooLongHttpLineException e -> Refusal.invalid("uri-too-long", "The address is too long.");
            case TooLongHttpHeaderException e ->
                Refusal.invalid("headers-too-large", "The header fields are too large.");
            case null, default -> Refusal.invalid("invalid-request", "This is no HTTP request.");
        };
        HttpServerResponse response = prepare(request).putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        problems.write(response, refusal)
                .eventually(() -> request.connection().close())
                .onFailure(gone -> {});
    }

    private HttpServerResponse prepare(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        headers.addTo(response.headers());
        response.putHeader(RequestId.HEADER, RequestId.of(request.getHeader(RequestId.HEADER), ids));
        return response;
    }
}
