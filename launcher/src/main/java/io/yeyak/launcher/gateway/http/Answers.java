package io.yeyak.launcher.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Meta;
import io.yeyak.launcher.gateway.contract.Endpoint;
import java.util.Map;
import java.util.Optional;

/** Writes what a context answered. */
public final class Answers {

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final String RESOURCE_ID = "{" + Meta.RESOURCE_ID + "}";
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Problems problems;

    public Answers(Problems problems) {
        this.problems = problems;
    }

    public Future<Void> write(Call call, Answer answer) {
        if (call.response().closed() || call.response().ended()) {
            return Future.succeededFuture();
        }
        return switch (answer) {
            case Answer.Refused refused -> problems.write(call.response(), refused.refusal());
            case Answer.Done(Map<String, String> meta, byte[] body) -> write(call, meta, body);
        };
    }

    private static Future<Void> write(Call call, Map<String, String> meta, byte[] body) {
        Endpoint endpoint = call.endpoint();
        HttpServerResponse response = call.response();
        response.putHeader(HttpHeaders.CACHE_CONTROL, endpoint.cacheControl());
        if (endpoint.method().equals(HttpMethod.GET)) {
            Optional<String> tag = EntityTag.of(meta);
            tag.ifPresent(value -> response.putHeader(HttpHeaders.ETAG, value));
            String theirs = call.request().getHeader(HttpHeaders.IF_NONE_MATCH);
            if (tag.isPresent() && EntityTag.isAmong(tag.get(), theirs)) {
                return response.setStatusCode(NOT_MODIFIED).end();
            }
        }
        endpoint.location()
                .ifPresent(template -> response.putHeader(
                        HttpHeaders.LOCATION, template.replace(RESOURCE_ID, meta.getOrDefault(Meta.RESOURCE_ID, ""))));
        response.setStatusCode(endpoint.status());
        return endpoint.status() == NO_CONTENT
                ? response.end()
                : response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Buffer.buffer(body));
    }
}
