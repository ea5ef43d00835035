package io.yeyak.launcher.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** The HTTP interface, as one caller uses it. */
final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final URI gateway;
    private final Optional<String> token;

    Api(URI gateway, Optional<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** What came back. */
    record Answer(int status, JsonNode body, HttpResponse<byte[]> response) {

        @CanIgnoreReturnValue
        Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + " and got " + status + " " + body + " from "
                        + response.request().method() + " " + response.uri());
            }
            return this;
        }

        /** Expects a refusal with that code. */
        @CanIgnoreReturnValue
        Answer expect(int wanted, String code) {
            Answer answer = expect(wanted);
            if (!code.equals(body.path("code").asText())) {
                throw new AssertionError("expected the problem " + code + " and got " + body);
            }
            return answer;
        }

        /** The types of the events in a reservation's timeline. */
        List<String> happened() {
            return body.path("timeline").findValuesAsText("type");
        }

        String text(String field) {
            return body.path(field).asText();
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Answer post(String path, Object body, String idempotencyKey) {
        return send(json(request(path), body).header("Idempotency-Key", idempotencyKey));
    }

    Answer post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    Answer patch(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes(body))));
    }

    /** Waits for a decision for that long, as {@code Prefer: wait} asks for. */
    Answer postAndWait(String path, Object body, String idempotencyKey, int seconds) {
        return send(json(request(path), body)
                .header("Idempotency-Key", idempotencyKey)
                .header("Prefer", "wait=" + seconds));
    }

    /** Asks until the answer is as wanted; everything here is eventually consistent. */
    @CanIgnoreReturnValue
    Answer await(String path, Predicate<? super Answer> wanted) {
        return Awaitility.await(path)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get(path), wanted);
    }

    /** Waits until a reservation is in that state, as the ticket list shows it. */
    @CanIgnoreReturnValue
    Answer awaitState(String reservationId, String state) {
        return await(
                "/reservations/" + reservationId,
                answer -> answer.status() == 200 && answer.text("state").equals(state));
    }

    /** Waits until that has happened to a reservation, by its timeline. */
    @CanIgnoreReturnValue
    Answer awaitEvent(String reservationId, String type) {
        return await(
                "/reservations/" + reservationId, answer -> answer.happened().contains(type));
    }

    /** Reserves one ticket of a show that has none, until it is told so at once or by the decision; the code of it. */
    String awaitSoldOut(Booking.Show show) {
        Answer answer = postAndWait(
                "/reservations", Booking.order(show, 1), UUID.randomUUID().toString(), 20);
        return answer.status() == 409
                ? answer.text("code")
                : answer.text("reason").toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(gateway.resolve("/api/v1" + path)).timeout(Duration.ofSeconds(60));
        token.ifPresent(value -> {
            HttpRequest.Builder _ = builder.header("Authorization", "Bearer " + value);
        });
        return builder;
    }

    private static HttpRequest.Builder json(HttpRequest.Builder builder, Object body) {
        return builder.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
    }

    private static JsonNode body(HttpResponse<byte[]> response) throws IOException {
        if (response.body().length == 0) {
            return JSON.nullNode();
        }
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").endsWith("json");
        return isJson
                ? JSON.readTree(response.body())
                : JSON.getNodeFactory().textNode(new String(response.body(), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            ContractOracle.judge(response);
            return new Answer(response.statusCode(), body(response), response);
        } catch (IOException e) {
            throw new AssertionError("no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
