package io.yeyak.launcher.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A collector of spans, as OTLP over HTTP has them. It keeps what it is sent. */
final class SpanSink {

    private static final String HOST = "127.0.0.1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx = Vertx.vertx();
    private final Queue<Noted> noted = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    /** One of them; parent is empty for the first of a trace. */
    record Noted(String trace, String id, String parent, String name, int kind, Map<String, String> attributes) {

        static final int SERVER = 2;

        /** The consumer group that took an event in. */
        String group() {
            return attributes.getOrDefault("messaging.consumer.group.name", "");
        }
    }

    SpanSink() throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(this::take)
                .listen(0, HOST)
                .await(60, TimeUnit.SECONDS);
    }

    URI address() {
        return URI.create("http://" + HOST + ":" + server.actualPort());
    }

    /** The traces that have a step of that name, each with all that is known of it. */
    List<List<Noted>> tracesWith(String name) {
        Set<String> traces = noted.stream()
                .filter(span -> span.name().equals(name))
                .map(Noted::trace)
                .collect(Collectors.toSet());
        return List.copyOf(noted.stream()
                .filter(span -> traces.contains(span.trace()))
                .collect(Collectors.groupingBy(Noted::trace))
                .values());
    }

    private void take(HttpServerRequest request) {
        request.body()
                .onSuccess(letter -> {
                    read(letter.getBytes());
                    request.response().end().onFailure(gone -> {});
                })
                .onFailure(gone -> {});
    }

    private void read(byte[] letter) {
        try {
            for (JsonNode resource : JSON.readTree(letter).path("resourceSpans")) {
                for (JsonNode scope : resource.path("scopeSpans")) {
                    scope.path("spans").forEach(span -> noted.add(noted(span)));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Noted noted(JsonNode span) {
        Map<String, String> attributes = new HashMap<>();
        for (JsonNode attribute : span.path("attributes")) {
            attributes.put(
                    attribute.path("key").asText(),
                    attribute.path("value").path("stringValue").asText());
        }
        return new Noted(
                span.path("traceId").asText(),
                span.path("spanId").asText(),
                span.path("parentSpanId").asText(),
                span.path("name").asText(),
                span.path("kind").asInt(),
                attributes);
    }

    void close() throws Exception {
        vertx.close().await(30, TimeUnit.SECONDS);
    }
}
