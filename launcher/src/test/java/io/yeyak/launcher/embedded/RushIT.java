package io.yeyak.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.common.embedded.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rush of made-up customers at a platform that somebody tries out. */
class RushIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final int port = Ports.free();

    @Test
    void madeUpCustomersReserveAndPayByThemselves() throws Exception {
        try (var run = ChildProcess.start("run", "--data", folder.toString(), "--port", "" + port);
                var http = HttpClient.newHttpClient()) {
            run.await("signs in as Lee Minji");
            var admin = EmbeddedIssuer.token(new DataFolder(folder), "admin");

            assertThat(code(http.send(rush(admin, UUID.randomUUID().toString()), BodyHandlers.ofString())))
                    .isEqualTo("404 show-not-found");
            var show = onSale(http.send(request("/shows", admin).GET().build(), BodyHandlers.ofString()));
            var begun = http.send(rush(admin, show), BodyHandlers.ofString());
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            assertThat(code(http.send(rush(admin, show), BodyHandlers.ofString())))
                    .isEqualTo("409 demo-rush-running");

            var paid = "/admin/reservations?state=CONFIRMED&showId=" + show;
            Awaitility.await("somebody has paid")
                    .atMost(PATIENCE)
                    .until(() -> http.send(request(paid, admin).GET().build(), BodyHandlers.ofString())
                            .body()
                            .contains("visitor-"));
        }
    }

    // One that is sold without an administrator: the jazz evening.
    private static String onSale(HttpResponse<String> shows) {
        return new JsonObject(shows.body())
                .getJsonArray("items").stream()
                        .map(JsonObject.class::cast)
                        .filter(show ->
                                show.getJsonObject("title").getString("en").contains("Jazz"))
                        .map(show -> show.getString("showId"))
                        .findFirst()
                        .orElseThrow();
    }

    private HttpRequest rush(String token, String showId) {
        var wanted = new JsonObject().put("showId", showId).put("people", 20).put("seconds", 2);
        return request("/admin/demo/rush", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted.encode()))
                .build();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + new JsonObject(answer.body()).getString("code");
    }
}
