package io.yeyak.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.gateway.fixture.FeedDouble;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import io.yeyak.launcher.gateway.fixture.StreamReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody listens, and does not read. */
class GatewaySlowReaderIT {

    private static final int CHANGES = 4000;
    private static final String PADDING = "x".repeat(8000);

    private RunningGateway gateway;
    private FeedDouble feed;

    @BeforeEach
    void open() {
        gateway = RunningGateway.open();
        feed = new FeedDouble(gateway.vertx());
        feed.serve(gateway);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void hearsTheNewestAndNotAllThatWasBefore() throws IOException {
        String topic = "reservation:" + new UUID(0, 1);
        try (Socket slow = listenWithoutReading(topic)) {
            tellEverybodyElse(version -> topic);

            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
            int heard = 0;
            String line = lines.readLine();
            while (!line.contains("\"version\":" + CHANGES + ",")) {
                heard += line.startsWith("data: {\"version\"") ? 1 : 0;
                line = lines.readLine();
            }

            assertThat(heard).isLessThan(CHANGES / 2);
        }
    }

    @Test
    void isToldToReadAnewWhenThatIsTooMuch() throws IOException {
        try (Socket slow = listenWithoutReading("admin")) {
            tellEverybodyElse(version -> "reservation:" + new UUID(0, version));

            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (!line.equals("event: reset")) {
                line = lines.readLine();
            }
            feed.change("admin", null, new JsonObject().put("version", "after"));
            while (!line.contains("\"version\":\"after\"")) {
                line = lines.readLine();
            }
        }
    }

    /** Changes so much that no buffer of the system holds it, until one who reads has heard all. */
    private void tellEverybodyElse(IntFunction<String> topic) {
        try (StreamReader quick =
                StreamReader.open(gateway, gateway.as(gateway.issuer().admin("boss"), "/api/v1/stream?topics=admin"))) {
            for (int version = 1; version <= CHANGES; version++) {
                feed.append(
                        topic.apply(version),
                        "kim",
                        new JsonObject().put("version", version).put("padding", PADDING));
            }
            feed.hint();
            String data = "";
            while (!data.contains("\"version\":" + CHANGES + ",")) {
                StreamReader.Event event = quick.next();
                data = event.name().equals("reset") ? "\"version\":" + CHANGES + "," : event.data();
            }
        }
    }

    private Socket listenWithoutReading(String topics) throws IOException {
        URI uri = gateway.request("/").build().uri();
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        String request = String.join(
                "\r\n",
                "GET /api/v1/stream?topics=" + topics + " HTTP/1.1",
                "Host: x",
                "Authorization: Bearer " + gateway.issuer().admin("boss"),
                "\r\n");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
