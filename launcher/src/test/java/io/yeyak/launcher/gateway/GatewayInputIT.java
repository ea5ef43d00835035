package io.yeyak.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in that should not. */
class GatewayInputIT {

    private static final String ORDER = """
            {"showId":"0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00",\
            "lines":[{"ticketTypeId":"0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a01","quantity":2}]}""";

    private static RunningGateway gateway;

    @BeforeAll
    static void open() {
        gateway = RunningGateway.open();
        gateway.contexts().serve("reservation.place");
        gateway.contexts().serve("ticketlist.list-shows");
        gateway.contexts().serve("ticketlist.get-show");
        gateway.contexts().serve("ticketlist.get-reservation");
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /api/v1/shows?limit=0                       | limit: it is less than 1.
        /api/v1/shows?limit=101                     | limit: it is more than 100.
        /api/v1/shows?limit=ten                     | limit: it is no whole number.
        /api/v1/shows?limit=1e1                     | limit: it is no whole number.
        /api/v1/shows?limit=99999999999999999999    | limit: it is no whole number.
        /api/v1/shows?limit=                        | limit: it is no whole number.
        /api/v1/shows?limit=5&limit=6               | limit: it is no whole number.
        /api/v1/shows?cursor=                       | cursor: it is empty.
        /api/v1/shows?cursor=a'b                    | cursor: it does not match ^[A-Za-z0-9_=-]+$.
        /api/v1/shows?page=2                        | page: there is no such parameter.
        /api/v1/shows/nonsense                      | showId: it is shorter than 36.
        /api/v1/shows?cursor=a%20b | cursor: it does not match ^[A-Za-z0-9_=-]+$.
        /api/v1/shows/%2e%2e%2fadmin                | showId: it is shorter than 36.
        """)
    void badParametersAreNamed(String path, String detail) throws IOException {
        String response = gateway.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 400 ");
        JsonObject problem = body(response);
        assertThat(problem.getString("code")).isEqualTo("invalid-request");
        assertThat(problem.getString("detail")).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/shows?limit=%zz", "/api/v1/shows/%zz", "/api/v1/shows?%ff=%"})
    void anAddressThatCannotBeReadIsABadRequest(String path) throws IOException {
        String response = gateway.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 400 ");
        assertThat(body(response).getString("code")).isEqualTo("invalid-request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                     | invalid-request  | The body: showId is missing.
        []                                     | invalid-request  | The body: it is no object.
        null                                   | invalid-request  | The body: it is no object.
        {"showId":7,"lines":[]}                | invalid-request  | showId: it is no text.
        {"price":0}                            | invalid-request  | price: there is no such field.
        {"state":"CONFIRMED"}                  | invalid-request  | state: there is no such field.
        {"lines":[]}                           | invalid-request  | lines: it has fewer than 1 entries.
        {"lines":[{"quantity":1001}]}          | invalid-request  | lines/0/quantity: it is more than 1000.
        {                                      | malformed-json   | The body is no JSON at byte 2.
        {"showId":                             | malformed-json   | The body is no JSON at byte 11.
        """)
    void badBodiesAreNamed(String body, String code, String detail) {
        HttpResponse<String> response = gateway.send(place(body.strip() + "\n"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo(code);
        assertThat(new JsonObject(response.body()).getString("detail")).startsWith(detail.replaceAll("byte .*", ""));
    }

    @Test
    void aMissingBodyIsNamed() {
        HttpResponse<String> response = gateway.send(place(""));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("The body is missing.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/jsonp", "application/xml", "multipart/form-data; boundary=x", "json"})
    void anotherKindOfBodyIsNotAccepted(String type) {
        HttpResponse<String> response = gateway.send(place(ORDER).setHeader("Content-Type", type));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(code(response)).isEqualTo("unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "APPLICATION/JSON"
            })
    void jsonIsAcceptedHoweverItIsSpelt(String type) {
        assertThat(gateway.send(place(ORDER).setHeader("Content-Type", type)).statusCode())
                .isEqualTo(202);
    }

    @Test
    void anIdempotencyKeyIsNeeded() {
        HttpResponse<String> response =
                gateway.send(post("/api/v1/reservations", ORDER).header("Content-Type", "application/json"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo("idempotency-key-missing");
    }

    @Test
    void anIdempotencyKeyIsOne() throws IOException {
        String response = gateway.raw(String.join(
                "\r\n",
                "POST /api/v1/reservations HTTP/1.1",
                "Host: x",
                "Connection: close",
                "Content-Type: application/json",
                "Authorization: Bearer " + gateway.issuer().customer("kim"),
                "Idempotency-Key: one",
                "Idempotency-Key: two",
                "Content-Length: 2",
                "",
                "{}"));

        assertThat(response).startsWith("HTTP/1.1 400 ");
        assertThat(body(response).getString("code")).isEqualTo("idempotency-key-invalid");
    }

    @Test
    void anIdempotencyKeyHasItsBounds() {
        for (String key : List.of("", "x".repeat(129), "with blank")) {
            HttpResponse<String> response = gateway.send(place(ORDER).setHeader("Idempotency-Key", key));

            assertThat(response.statusCode()).as(key).isEqualTo(400);
            assertThat(code(response)).isEqualTo("idempotency-key-invalid");
        }
        assertThat(gateway.send(place(ORDER).setHeader("Idempotency-Key", "x".repeat(128)))
                        .statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({"/nowhere", "/", "/api/v1", "/api/v1/", "/api/v2/shows", "/api/v1/shows/a/b", "/health", "/metrics"})
    void nothingAnswersOutsideTheContract(String path) {
        HttpResponse<String> response = gateway.send(gateway.request(path));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(code(response)).isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/shows, GET",
        "HEAD, /api/v1/shows, GET",
        "PUT, /api/v1/reservations, 'GET, POST'",
        "TRACE, /api/v1/me, GET",
        "OPTIONS, /api/v1/me, GET",
        "GET, /api/v1/reservations/6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40/cancel, POST"
    })
    void anotherMethodIsToldWhichThereAre(String method, String path, String allowed) throws IOException {
        String response = gateway.raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 405 ").containsIgnoringCase("allow: " + allowed + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /api/v1/shows HTTP/1.1\r\nHost x\r\n\r\n",
                "POST /api/v1/reservations HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /api/v1/reservations HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n\r\n",
                "POST /api/v1/reservations HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx"
            })
    void whatIsNoHttpIsRefused(String bytes) throws IOException {
        String response = gateway.raw(bytes);

        assertThat(response).startsWith("HTTP/1.").contains(" 400 ");
    }

    @Test
    void aCompressedBodyIsNotUnpacked() {
        HttpResponse<String> response = gateway.send(place(ORDER).header("Content-Encoding", "gzip"));

        assertThat(response.statusCode()).as("it is read as it is").isEqualTo(202);
    }

    private static HttpRequest.Builder place(String body) {
        return post("/api/v1/reservations", body)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1");
    }

    private static HttpRequest.Builder post(String path, String body) {
        return gateway.as(gateway.issuer().customer("kim"), path).POST(BodyPublishers.ofString(body));
    }

    private static String code(HttpResponse<String> response) {
        return new JsonObject(response.body()).getString("code");
    }

    private static JsonObject body(String response) {
        return new JsonObject(response.substring(response.indexOf("\r\n\r\n") + 4));
    }
}
