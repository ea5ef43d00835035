package io.yeyak.launcher.gateway.session;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.cluster.Cluster;
import io.yeyak.launcher.gateway.fixture.SignInStage;
import io.yeyak.launcher.gateway.fixture.WebVisitor;
import io.yeyak.launcher.settings.ClusterSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions where there are several gateways, or a proxy before them. */
class SharedSessionIT {

    private static final String HOST = "127.0.0.1";

    @TempDir
    Path folder;

    @Test
    void everyGatewayOfAClusterKnowsASessionAndThatItIsOver() throws Exception {
        int port = Ports.free();
        Vertx first = join(port, List.of());
        Vertx second = join(Ports.free(), List.of(HOST + ":" + port));
        try (SignInStage stage = SignInStage.open(folder, first, second);
                WebVisitor minji = new WebVisitor()) {
            var back = minji.signIn(stage.gateway(), "/", "minji", "front-row");
            assertThat(WebVisitor.location(back)).isEqualTo("/");

            String elsewhere = stage.gateway(1) + "/api/v1/me";
            assertThat(minji.get(elsewhere).statusCode()).isEqualTo(200);
            String copied = "yeyak=" + minji.cookie("yeyak");
            var goodbye = minji.post(stage.gateway() + "/sign-out", "Sec-Fetch-Site", "same-origin");
            assertThat(goodbye.statusCode()).isEqualTo(204);

            try (WebVisitor thief = new WebVisitor()) {
                assertThat(thief.get(elsewhere, "Cookie", copied).statusCode()).isEqualTo(401);
            }
        } finally {
            second.close().await(60, SECONDS);
            first.close().await(60, SECONDS);
        }
    }

    @Test
    void overHttpsTheCookiesAreBoundToThisHost() throws Exception {
        Vertx process = Vertx.vertx();
        try (SignInStage stage = SignInStage.openBehindProxy(folder, process);
                WebVisitor minji = new WebVisitor()) {
            var sent = minji.get(stage.gateway() + "/sign-in");

            String cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).startsWith("__Host-yeyak-begun=");
            assertThat(cookie.toLowerCase(Locale.ROOT))
                    .contains("secure", "httponly", "samesite=lax", "path=/")
                    .doesNotContain("domain");
            assertThat(new JsonObject(minji.get(stage.gateway() + "/session").body()).getBoolean("signedIn"))
                    .isFalse();
        } finally {
            process.close().await(60, SECONDS);
        }
    }

    private static Vertx join(int port, List<String> members) throws Exception {
        var settings = new ClusterSettings("sessions", HOST, port, Ports.free(), members, Optional.empty(), false);
        return Cluster.join(settings, new VertxOptions(), Vertx.builder()).await(90, SECONDS);
    }
}
