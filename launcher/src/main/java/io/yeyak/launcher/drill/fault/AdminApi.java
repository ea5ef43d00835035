package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpResponseExpectation;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.yeyak.launcher.drill.stage.Stage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a fault asks of the platform itself, as an administrator or as a stranger. */
final class AdminApi {

    private static final long ANSWER_MILLIS = 10_000;

    private final WebClient web;
    private final Stage stage;

    AdminApi(Stage stage) {
        this.web = WebClient.create(stage.vertx());
        this.stage = stage;
    }

    /**
     * A message that a context could not handle.
     *
     * @param source who says to have sent it; empty where nobody does
     */
    record Parked(String messageId, String source) {}

    /** The first hundred. */
    Future<List<Parked>> parked(String context) {
        return patiently(gateway -> parked(gateway, context));
    }

    /** Gives a message up; it may have been given up already. */
    Future<Void> discard(String context, String messageId) {
        return patiently(gateway -> discard(gateway, context, messageId));
    }

    private Future<List<Parked>> parked(URI gateway, String context) {
        return web.getAbs(address(gateway, "/admin/" + context + "/parked-messages?limit=100"))
                .timeout(ANSWER_MILLIS)
                .bearerTokenAuthentication(stage.adminToken())
                .send()
                .expecting(HttpResponseExpectation.SC_OK)
                .map(answer -> Objects.requireNonNull(answer.bodyAsJsonObject()).getJsonArray("items").stream()
                        .map(JsonObject.class::cast)
                        .map(item -> new Parked(
                                item.getString("messageId"),
                                item.getJsonObject("headers").getString("ce_source", "")))
                        .collect(Collectors.toList()));
    }

    private Future<Void> discard(URI gateway, String context, String messageId) {
        return web.postAbs(address(gateway, "/admin/" + context + "/parked-messages/" + messageId + "/discard"))
                .timeout(ANSWER_MILLIS)
                .bearerTokenAuthentication(stage.adminToken())
                .sendJsonObject(new JsonObject().put("reason", "It was made up by a drill."))
                .expecting(HttpResponseExpectation.SC_OK.or(HttpResponseExpectation.SC_NOT_FOUND))
                .mapEmpty();
    }

    /** The status that a message of the payment provider is answered with. */
    Future<Integer> webhook(Map<String, String> headers, Buffer body) {
        var request = web.postAbs(address(stage.gateways().getFirst(), "/webhooks/payments/sandbox"))
                .timeout(ANSWER_MILLIS);
        headers.forEach((name, value) -> {
            var unusedRequest = request.putHeader(name, value);
        });
        return request.putHeader("content-type", "application/json")
                .sendBuffer(body)
                .map(HttpResponse::statusCode);
    }

    // While something is broken one gateway may be away, and the other one may get no answer yet.
    private <T> Future<T> patiently(Function<URI, Future<T>> question) {
        var gateways = stage.gateways();
        return new Patience(stage.vertx()).ask(before -> question.apply(gateways.get(before % gateways.size())));
    }

    private static String address(URI gateway, String path) {
        return gateway.resolve("/api/v1" + path).toString();
    }
}
