package io.yeyak.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.bus.Encoded;
import io.yeyak.common.bus.Meta;
import io.yeyak.common.bus.Request;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.fixture.Contexts;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contexts answer, as HTTP. */
class GatewayAnswerIT {

    private static final String ID = "6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40";
    private static final String RESERVATION = "/api/v1/reservations/" + ID;
    private static final String GET = "ticketlist.get-reservation";
    private static final String PLACE = "reservation.place";
    private static final String LIST_SHOWS = "ticketlist.list-shows";
    private static final String ORDER = """
            {"showId":"0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00",
             "lines":[{"ticketTypeId":"0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a01","quantity":2}]}
            """;

    private static RunningGateway gateway;
    private static Contexts contexts;

    @BeforeAll
    static void open() {
        gateway = RunningGateway.open();
        contexts = gateway.contexts();
        for (String address : new String[] {GET, PLACE, LIST_SHOWS, "ticket.list-parked"}) {
            contexts.serve(address);
        }
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @BeforeEach
    void reset() {
        contexts.reset();
    }

    @Test
    void anAcceptedReservationSaysWhereItIs() {
        contexts.answer(PLACE, Map.of(Meta.RESOURCE_ID, ID, Meta.VERSION, "1"), "{\"state\":\"REQUESTED\"}");

        HttpResponse<String> response = gateway.send(place());

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(header(response, "Location")).isEqualTo(RESERVATION);
        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(response.body()).isEqualTo("{\"state\":\"REQUESTED\"}");
    }

    @Test
    void theContextIsAskedWithAllThatMatters() {
        gateway.send(place().header("Prefer", "wait=7")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        Request asked = contexts.lastAsked(PLACE).orElseThrow();
        assertThat(asked.actor().encoded()).isEqualTo("customer:kim");
        assertThat(asked.idempotencyKey()).contains("key-1");
        assertThat(asked.parameters()).isEqualTo(Map.of("wait", "7"));
        assertThat(asked.patience()).isEqualTo(Duration.ofSeconds(12));
        assertThat(asked.traceparent()).contains("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        assertThat(asked.body()).asString().isEqualTo(ORDER);
    }

    @Test
    void aPreferredWaitIsBoundedAndAdmitted() {
        HttpResponse<String> response = gateway.send(place().header("Prefer", "wait=600"));

        assertThat(header(response, "Preference-Applied")).isEqualTo("wait=30");
        assertThat(contexts.lastAsked(PLACE).orElseThrow().parameters()).containsEntry("wait", "30");
    }

    @Test
    void parametersArriveByTheirNamesAndWithTheirDefaults() {
        gateway.send(get(RESERVATION + "?minVersion=4&wait=2"));
        gateway.send(gateway.request("/api/v1/shows?cursor=abc"));

        Request asked = contexts.lastAsked(GET).orElseThrow();
        assertThat(asked.parameters()).isEqualTo(Map.of("reservationId", ID, "minVersion", "4", "wait", "2"));
        assertThat(asked.patience()).isEqualTo(Duration.ofSeconds(7));
        assertThat(contexts.lastAsked(LIST_SHOWS).orElseThrow().parameters())
                .isEqualTo(Map.of("cursor", "abc", "limit", "50"));
    }

    @Test
    void theContextInThePathIsAsked() {
        HttpRequest.Builder request =
                gateway.as(gateway.issuer().admin("boss"), "/api/v1/admin/ticket/parked-messages");

        assertThat(gateway.send(request).statusCode()).isEqualTo(200);
        assertThat(contexts.lastAsked("ticket.list-parked")).isPresent();
    }

    @Test
    void aVersionIsAnEntityTagAndWhatIsKnownIsNotSentAgain() {
        contexts.answer(GET, Map.of(Meta.VERSION, "12"), "{\"version\":12}");

        HttpResponse<String> first = gateway.send(get(RESERVATION));
        HttpResponse<String> again = gateway.send(get(RESERVATION).header("If-None-Match", header(first, "ETag")));
        contexts.answer(GET, Map.of(Meta.VERSION, "13"), "{\"version\":13}");
        HttpResponse<String> changed = gateway.send(get(RESERVATION).header("If-None-Match", header(first, "ETag")));

        assertThat(header(first, "ETag")).isEqualTo("\"12\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo("\"12\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo("{\"version\":13}");
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID, 400",
        "UNAUTHENTICATED, 401",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "CONFLICT, 409",
        "UNPROCESSABLE, 422",
        "TOO_MANY, 429",
        "INTERNAL, 500",
        "UNAVAILABLE, 503"
    })
    void eachKindOfRefusalIsAProblem(Kind kind, int status) {
        contexts.refuse(GET, new Refusal(kind, "some-code", "Something to act on."));

        HttpResponse<String> response = gateway.send(get(RESERVATION).header("X-Request-Id", "request-42"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(response, "X-Request-Id")).isEqualTo("request-42");
        assertThat(response.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429 || status == 503);
        JsonObject problem = new JsonObject(response.body());
        assertThat(problem.getString("title")).isNotBlank();
        problem.remove("title");
        assertThat(problem)
                .isEqualTo(new JsonObject()
                        .put("type", "/problems/some-code")
                        .put("status", status)
                        .put("detail", "Something to act on.")
                        .put("code", "some-code")
                        .put("instance", "request-42"));
    }

    @Test
    void aKnownProblemHasTheTitleOfTheCatalogue() {
        contexts.refuse(PLACE, Refusal.conflict("sold-out", "Two were asked for, one is left."));

        JsonObject problem = new JsonObject(gateway.send(place()).body());

        assertThat(problem.getString("title")).isEqualTo("There are not enough tickets left");
        assertThat(problem.getString("detail")).isEqualTo("Two were asked for, one is left.");
    }

    @Test
    void anAbsentContextIsToldAtOnce() {
        HttpRequest.Builder request = gateway.as(gateway.issuer().admin("boss"), "/api/v1/admin/refunds");

        HttpResponse<String> response = gateway.send(request);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(code(response)).isEqualTo("payment-unavailable");
        assertThat(header(response, "Retry-After")).isEqualTo("2");
    }

    @Test
    void aContextThatDoesNotAnswerIsWaitedForAsLongAsTheContractSays() {
        Promise<Reply<Encoded>> never = Promise.promise();
        contexts.answer(LIST_SHOWS, request -> never.future());

        HttpResponse<String> response = gateway.send(gateway.request("/api/v1/shows"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(code(response)).isEqualTo("ticketlist-unavailable");
    }

    @Test
    void aContextThatBreaksTellsNothingOfItself() {
        contexts.answer(GET, request -> Future.failedFuture(new IllegalStateException("secret of the house")));

        HttpResponse<String> response = gateway.send(get(RESERVATION));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("secret", "Exception", "io.yeyak");
    }

    private static HttpRequest.Builder get(String path) {
        return gateway.as(gateway.issuer().customer("kim"), path);
    }

    private static HttpRequest.Builder place() {
        return get("/api/v1/reservations")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .POST(BodyPublishers.ofString(ORDER));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String code(HttpResponse<String> response) {
        return new JsonObject(response.body()).getString("code");
    }
}
