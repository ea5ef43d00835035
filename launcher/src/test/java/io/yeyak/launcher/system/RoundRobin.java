package io.yeyak.launcher.system;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands in front of gateways: it gives each request to the next one that says it is ready, and tries none twice,
 * so that it hides nothing.
 */
final class RoundRobin implements AutoCloseable {

    private static final long LOOK_EACH_MILLIS = 200;
    private static final long ANSWER_MILLIS = 2_000;
    private static final String HOST = "127.0.0.1";
    private static final Set<String> OF_A_CONNECTION =
            Set.of("connection", "keep-alive", "upgrade", "http2-settings", "transfer-encoding");

    /** A gateway, and where it says how it is. */
    record Gateway(int port, int managementPort) {}

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final List<Gateway> gateways;
    private final Map<Gateway, Boolean> ready = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    /** Listens at that port. */
    RoundRobin(int port, List<Gateway> gateways) throws Exception {
        this.gateways = List.copyOf(gateways);
        long unusedTimer = vertx.setPeriodic(LOOK_EACH_MILLIS, tick -> this.gateways.forEach(this::look));
        var unusedServer = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(this::pass)
                .listen(port, HOST)
                .await(30, TimeUnit.SECONDS);
    }

    private void look(Gateway gateway) {
        client.request(new RequestOptions()
                        .setHost(HOST)
                        .setPort(gateway.managementPort())
                        .setURI("/health/ready")
                        .setTimeout(ANSWER_MILLIS))
                .compose(request -> request.send())
                .map(response -> response.statusCode() == 200)
                .otherwise(false)
                .onSuccess(isReady -> ready.put(gateway, isReady));
    }

    private void pass(HttpServerRequest request) {
        var able = gateways.stream()
                .filter(gateway -> ready.getOrDefault(gateway, false))
                .toList();
        if (able.isEmpty()) {
            request.response().setStatusCode(502).end().onFailure(gone -> {});
            return;
        }
        Gateway next = able.get(Math.floorMod(turn.getAndIncrement(), able.size()));
        request.body()
                .compose(body -> ask(request, next, body))
                .compose(answer -> answer.body().compose(body -> passBack(request, answer, body)))
                .onFailure(fault -> request.response().setStatusCode(502).end(String.valueOf(fault)));
    }

    private Future<HttpClientResponse> ask(HttpServerRequest request, Gateway gateway, Buffer body) {
        return client.request(new RequestOptions()
                        .setMethod(request.method())
                        .setHost(HOST)
                        .setPort(gateway.port())
                        .setURI(request.uri()))
                .compose(asked -> {
                    request.headers().forEach(header -> {
                        if (!OF_A_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                            asked.putHeader(header.getKey(), header.getValue());
                        }
                    });
                    return asked.send(body);
                });
    }

    private static Future<Void> passBack(HttpServerRequest request, HttpClientResponse answer, Buffer body) {
        var response = request.response().setStatusCode(answer.statusCode());
        answer.headers().forEach(header -> {
            if (!OF_A_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                response.putHeader(header.getKey(), header.getValue());
            }
        });
        return response.end(body);
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
