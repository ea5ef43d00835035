package io.yeyak.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.bus.Encoded;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More people than a context can answer. */
class GatewayOverloadIT {

    private static final String PLACE = "reservation.place";
    private static final String LIST_SHOWS = "ticketlist.list-shows";
    private static final int TAKEN_ON_IN_ANY_CASE = 1_000;
    private static final int MORE = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ORDER = """
            {"showId":"0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00",\
            "lines":[{"ticketTypeId":"0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a01","quantity":2}]}""";

    private final RunningGateway gateway = RunningGateway.open();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest order = order();
    private final AtomicInteger asked = new AtomicInteger();
    private final Queue<HttpResponse<String>> sentAway = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void open() {
        gateway.contexts().serve(PLACE);
        gateway.contexts().serve(LIST_SHOWS);
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        gateway.close();
    }

    @Test
    void sendsAwayAtOnceWhoWouldWaitForTooLongAndNobodyElse() {
        gateway.contexts().answer(PLACE, request -> {
            asked.incrementAndGet();
            return Promise.<Reply<Encoded>>promise().future();
        });

        place(TAKEN_ON_IN_ANY_CASE);
        Awaitility.await().atMost(PATIENCE).until(() -> {
            place(MORE);
            return !sentAway.isEmpty();
        });

        assertThat(asked.get()).isGreaterThanOrEqualTo(TAKEN_ON_IN_ANY_CASE);
        assertThat(sentAway.peek().statusCode()).isEqualTo(503);
        assertThat(sentAway.peek().headers().firstValue("Retry-After")).hasValue("2");
        assertThat(gateway.send(gateway.request("/api/v1/shows")).statusCode()).isEqualTo(200);
    }

    private void place(int people) {
        for (int person = 0; person < people; person++) {
            var unusedAnswer = client.sendAsync(order, BodyHandlers.ofString()).thenAccept(this::answered);
        }
    }

    private void answered(HttpResponse<String> response) {
        if ("overloaded".equals(new JsonObject(response.body()).getString("code"))) {
            sentAway.add(response);
        }
    }

    private HttpRequest order() {
        return gateway.as(gateway.issuer().customer("kim"), "/api/v1/reservations")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .POST(BodyPublishers.ofString(ORDER))
                .build();
    }
}
