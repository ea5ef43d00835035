package io.yeyak.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.bus.Request;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who else comes to the gateway: payment providers, browsers with other pages in them, and those who watch it. */
class GatewayEdgeIT {

    private static final String WEBHOOK = "payment.receive-webhook";

    private static RunningGateway gateway;

    @BeforeAll
    static void open() {
        gateway = RunningGateway.open(settings -> new GatewaySettings(
                settings.host(),
                settings.port(),
                settings.publicUrl(),
                settings.identity(),
                settings.limits(),
                Set.of("https://friend.example")));
        gateway.contexts().serve("ticketlist.list-shows");
        gateway.contexts().serve(WEBHOOK);
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @Test
    void nobodyPlaysCustomersWhereThatIsNotAllowed() {
        HttpRequest.Builder request = gateway.as(gateway.issuer().admin("boss"), "/api/v1/admin/demo/rush")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"showId\": \"0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00\", \"people\": 3, \"seconds\": 1}"));

        HttpResponse<String> response = gateway.send(request);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("demo-not-allowed");
    }

    @Test
    void aWebhookPassesAsItCameAndWithoutAToken() {
        String body = "{ \"type\" :  \"paid\", \"type\": \"twice\" }";
        HttpRequest.Builder request = gateway.request("/api/v1/webhooks/payments/sandbox")
                .header("Content-Type", "application/json")
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", "1798708200")
                .header("webhook-signature", "v1,abc= v1,def=")
                .POST(BodyPublishers.ofString(body));

        HttpResponse<String> response = gateway.send(request);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        Request asked = gateway.contexts().lastAsked(WEBHOOK).orElseThrow();
        assertThat(asked.body()).asString().isEqualTo(body);
        assertThat(asked.parameters())
                .isEqualTo(Map.of(
                        "provider", "sandbox",
                        "webhook-id", "msg_1",
                        "webhook-timestamp", "1798708200",
                        "webhook-signature", "v1,abc= v1,def="));
    }

    @Test
    void everyAnswerIsHardened() {
        for (String path : new String[] {"/api/v1/shows", "/api/v1/me", "/nowhere", "/health/live"}) {
            HttpResponse<String> response = gateway.send(gateway.request(path));

            assertThat(header(response, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(response, "Content-Security-Policy")).contains("default-src 'none'");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(response, "X-Request-Id")).isNotBlank();
            assertThat(response.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void pagesOfOthersMayCallWhereTheyAreNamed() {
        HttpRequest.Builder preflight = gateway.request("/api/v1/reservations")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://friend.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key");

        HttpResponse<String> allowed = gateway.send(preflight);
        HttpResponse<String> response =
                gateway.send(gateway.request("/api/v1/shows").header("Origin", "https://friend.example"));

        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(header(allowed, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("https://friend.example");
        assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
        assertThat(header(response, "Access-Control-Expose-Headers")).contains("ETag");
    }

    @Test
    void itsOwnPagesMayCall() {
        HttpResponse<String> response =
                gateway.send(gateway.request("/api/v1/shows").header("Origin", "http://localhost:8080"));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void pagesOfOthersMayNotCallWhereTheyAreNotNamed() {
        HttpResponse<String> response =
                gateway.send(gateway.request("/api/v1/shows").header("Origin", "https://evil.example"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("\"code\":\"forbidden\"");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void healthIsGood() {
        assertThat(gateway.send(gateway.request("/health/live")).statusCode()).isEqualTo(200);
        HttpResponse<String> ready = gateway.send(gateway.request("/health/ready"));
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"identityProviderKnown\":true");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
