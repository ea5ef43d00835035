package io.yeyak.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import io.yeyak.launcher.gateway.http.Limits;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much the gateway takes on, and how long it waits for it. */
class GatewayLimitIT {

    private static final String ORDER = """
            {"showId":"0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00",\
            "lines":[{"ticketTypeId":"0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a01","quantity":2}]}""";
    private static final Limits LIMITS =
            new Limits(65_536, Duration.ofSeconds(2), Duration.ofSeconds(4), 100, 1000, 10);

    private static RunningGateway gateway;

    @BeforeAll
    static void open() {
        gateway = RunningGateway.open(RunningGateway.limits(LIMITS));
        gateway.contexts().serve("reservation.place");
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAndTheConnectionGoesOn() {
        HttpResponse<String> response = gateway.send(place("x".repeat(65_537)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(code(response)).isEqualTo("body-too-large");
        assertThat(gateway.send(place(ORDER)).statusCode()).isEqualTo(202);
    }

    @Test
    void aBodyWithoutEndIsCutOff() throws IOException {
        String head = head("Content-Length: 1000000000000\r\n");

        String response = gateway.raw(head + "{");

        assertThat(response).startsWith("HTTP/1.1 413 ").containsIgnoringCase("connection: close");
    }

    @Test
    void aBodyInChunksHasTheSameLimit() throws IOException {
        StringBuilder request = new StringBuilder(head("Transfer-Encoding: chunked\r\nConnection: close\r\n"));
        for (int i = 0; i < 17; i++) {
            request.append("1000\r\n").append("x".repeat(0x1000)).append("\r\n");
        }

        assertThat(gateway.raw(request + "0\r\n\r\n")).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void aBodyThatDoesNotComeToItsEndIsCutOff() throws IOException {
        try (Socket socket = gateway.socket()) {
            socket.getOutputStream()
                    .write((head("Content-Length: 100\r\n") + "{\"showId\":").getBytes(StandardCharsets.US_ASCII));

            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(response).startsWith("HTTP/1.1 408 ").containsIgnoringCase("connection: close");
            assertThat(body(response).getString("code")).isEqualTo("request-timeout");
        }
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws IOException {
        assertThat(gateway.raw("")).isEmpty();
    }

    @Test
    void aHeaderThatDoesNotComeToItsEndIsCutOff() throws IOException {
        assertThat(gateway.raw("GET /api/v1/shows HTTP/1.1\r\nHost: x\r\nX-Slow: "))
                .isEmpty();
    }

    @Test
    void aConnectionThatIsAtRestIsClosed() throws IOException {
        assertThat(gateway.raw("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void thereAreOnlySoManyConnections() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < LIMITS.connections() + 20; i++) {
                sockets.add(gateway.socket());
            }
            boolean refused = false;
            while (!refused) {
                try (Socket socket = gateway.socket()) {
                    socket.getOutputStream()
                            .write("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    refused = socket.getInputStream().read() < 0;
                } catch (IOException e) {
                    refused = true;
                }
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        String response = "";
        while (!response.startsWith("HTTP/1.1 200")) {
            response = rawOrEmpty("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        }
    }

    @Test
    void anAddressThatIsTooLongIsRefused() throws IOException {
        String response = gateway.raw("GET /api/v1/shows?cursor=" + "x".repeat(5000) + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.").contains(" 414 ");
        assertThat(body(response).getString("code")).isEqualTo("uri-too-long");
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        String response =
                gateway.raw("GET /api/v1/shows HTTP/1.1\r\nHost: x\r\nX-Large: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.").contains(" 431 ");
        assertThat(body(response).getString("code")).isEqualTo("headers-too-large");
    }

    @Test
    void anUpgradeToHttp2InTheClearIsIgnored() throws IOException {
        String response = gateway.raw(String.join(
                "\r\n",
                "GET /health/live HTTP/1.1",
                "Host: x",
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA",
                "\r\n"));

        assertThat(response).startsWith("HTTP/1.1 200 ");
    }

    private static String rawOrEmpty(String bytes) {
        try {
            return gateway.raw(bytes);
        } catch (IOException e) {
            return "";
        }
    }

    private static String head(String more) {
        return "POST /api/v1/reservations HTTP/1.1\r\nHost: x\r\n"
                + "Content-Type: application/json\r\nIdempotency-Key: k\r\n"
                + "Authorization: Bearer " + gateway.issuer().customer("kim") + "\r\n" + more + "\r\n";
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
