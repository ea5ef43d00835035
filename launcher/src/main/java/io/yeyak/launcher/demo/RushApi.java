package io.yeyak.launcher.demo;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.yeyak.common.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a made-up customer asks of the platform and of the payment provider, as a browser would. */
final class RushApi {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final WebClient web;
    private final String root;

    /** What can be reserved. */
    record Show(UUID showId, List<TicketType> ticketTypes) {}

    /** One kind of ticket. */
    record TicketType(UUID ticketTypeId) {}

    /** A reservation as its customer sees it. */
    record View(String state, Optional<Payment> payment) {}

    /** How far its payment is. */
    record Payment(Optional<UUID> attemptId, Optional<URI> checkoutUrl) {}

    private record Placed(UUID reservationId) {}

    private record Attempt(UUID attemptId) {}

    RushApi(WebClient web, URI gateway) {
        this.web = web;
        this.root = gateway + "/api/v1";
    }

    /** Empty when there is no such show, or nothing of it can be reserved. */
    Future<Optional<Show>> ticketTypes(UUID showId) {
        return web.getAbs(root + "/shows/" + showId)
                .timeout(PATIENCE.toMillis())
                .send()
                .map(answer -> read(answer, OK, Show.class)
                        .filter(show -> !show.ticketTypes().isEmpty()));
    }

    /** Empty when it is not taken: sold out, most likely. */
    Future<Optional<UUID>> place(String token, String key, UUID showId, UUID ticketTypeId, int quantity) {
        Object line = Map.of("ticketTypeId", ticketTypeId, "quantity", quantity);
        return post(token, "/reservations", key, Map.of("showId", showId, "lines", List.of(line)))
                .map(answer -> read(answer, ACCEPTED, Placed.class).map(Placed::reservationId));
    }

    Future<Optional<View>> look(String token, UUID reservationId) {
        return web.getAbs(root + "/reservations/" + reservationId)
                .bearerTokenAuthentication(token)
                .timeout(PATIENCE.toMillis())
                .send()
                .map(answer -> read(answer, OK, View.class));
    }

    Future<Optional<UUID>> askToPay(String token, String key, UUID reservationId) {
        return post(token, "/reservations/" + reservationId + "/payment-attempts", key, Map.of())
                .map(answer -> read(answer, ACCEPTED, Attempt.class).map(Attempt::attemptId));
    }

    Future<Void> cancel(String token, UUID reservationId) {
        return post(token, "/reservations/" + reservationId + "/cancel", "cancel", Map.of())
                .mapEmpty();
    }

    /** Presses a button on the provider's page. */
    Future<Void> press(URI page, String outcome) {
        MultiMap form = MultiMap.caseInsensitiveMultiMap().add("outcome", outcome);
        return web.postAbs(page.toString())
                .timeout(PATIENCE.toMillis())
                .sendForm(form)
                .mapEmpty();
    }

    private Future<HttpResponse<Buffer>> post(String token, String path, String key, Object body) {
        return web.postAbs(root + path)
                .bearerTokenAuthentication(token)
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", key)
                .timeout(PATIENCE.toMillis())
                .sendBuffer(Buffer.buffer(Json.encode(body)));
    }

    private static <T> Optional<T> read(HttpResponse<Buffer> answer, int wanted, Class<T> type) {
        return answer.statusCode() == wanted
                ? Optional.ofNullable(answer.bodyAsBuffer()).map(body -> Json.decode(body.getBytes(), type))
                : Optional.empty();
    }
}
