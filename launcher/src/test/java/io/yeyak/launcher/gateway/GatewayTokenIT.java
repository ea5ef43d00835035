package io.yeyak.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.gateway.fixture.BadTokens;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import io.yeyak.launcher.gateway.fixture.TestIssuer;
import io.yeyak.launcher.gateway.identity.IdentitySettings;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is calling: good tokens, bad ones, and an identity provider that changes its keys, comes and goes. */
class GatewayTokenIT {

    private RunningGateway gateway;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void noBadTokenIsAccepted() throws JOSEException {
        gateway = RunningGateway.open();
        Map<String, String> tokens = BadTokens.of(gateway.issuer());
        List<String> wrong = new ArrayList<>();

        tokens.forEach((what, token) -> {
            HttpResponse<String> response = me(token);
            if (response.statusCode() != 401 || !code(response).equals("token-invalid")) {
                wrong.add(what + ": " + response.statusCode() + " " + response.body());
            }
        });

        assertThat(tokens).hasSizeGreaterThan(40);
        assertThat(wrong).isEmpty();
        assertThat(me(gateway.issuer().customer("kim")).statusCode()).isEqualTo(200);
    }

    @Test
    void aBadTokenIsAskedForInTheWayOfHttp() {
        gateway = RunningGateway.open();

        HttpResponse<String> missing = gateway.send(gateway.request("/api/v1/me"));
        HttpResponse<String> basic =
                gateway.send(gateway.request("/api/v1/me").header("Authorization", "Basic a2ltOmtpbQ=="));

        assertThat(missing.statusCode()).isEqualTo(401);
        assertThat(code(missing)).isEqualTo("token-missing");
        assertThat(missing.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"yeyak\"");
        assertThat(basic.statusCode()).isEqualTo(401);
        assertThat(basic.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"yeyak\", error=\"invalid_token\"");
    }

    @Test
    void whoHasNoRoleIsKnownAndMayDoNothing() {
        gateway = RunningGateway.open();

        HttpResponse<String> response =
                me(gateway.issuer().sign(gateway.issuer().claims("guest").build()));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(code(response)).isEqualTo("forbidden");
    }

    @Test
    void tellsCallersWhoTheyAre() {
        gateway = RunningGateway.open();

        JsonObject me = new JsonObject(me(gateway.issuer().customer("kim")).body());

        assertThat(me.getString("subject")).isEqualTo("kim");
        assertThat(me.getJsonArray("roles")).containsExactly("customer");
        assertThat(me.getInstant("expiresAt")).isNotNull();
    }

    @Test
    void readsTheKeysOnceForManyTokens() {
        gateway = RunningGateway.open();
        for (int i = 0; i < 20; i++) {
            assertThat(me(gateway.issuer().customer("kim" + i)).statusCode()).isEqualTo(200);
        }

        assertThat(gateway.issuer().keyReads()).isEqualTo(1);
    }

    @Test
    void aNewKeyIsLearntAndTheOldOneForgotten() {
        gateway = RunningGateway.open(refreshingAtMostEach(Duration.ZERO));
        String old = gateway.issuer().customer("kim");
        assertThat(me(old).statusCode()).isEqualTo(200);

        gateway.issuer().rotate("second");

        assertThat(me(old).statusCode()).as("still cached").isEqualTo(200);
        assertThat(me(gateway.issuer().customer("kim")).statusCode()).isEqualTo(200);
        assertThat(me(old).statusCode()).as("its key is gone").isEqualTo(401);
    }

    @Test
    void sendsNobodyAwayForTheTimeWhileItsClockIsNotThatOfTheProvider() {
        gateway = RunningGateway.open(refreshingAtMostEach(Duration.ZERO));
        TestIssuer issuer = gateway.issuer();
        String old = issuer.sign(issuer.claims("kim")
                .expirationTime(Date.from(Instant.now().minusSeconds(3_600)))
                .build());
        assertThat(me(old).statusCode()).as("the clocks agree").isEqualTo(401);

        issuer.setClockAhead(Duration.ofHours(-2));
        issuer.rotate("second");
        String good = issuer.customer("kim");
        assertThat(me(good).statusCode()).as("good by our clock").isEqualTo(200);
        String expired = issuer.sign(issuer.claims("kim")
                .expirationTime(Date.from(Instant.now().minusSeconds(3_600)))
                .build());
        HttpResponse<String> doubtful = me(expired);

        assertThat(doubtful.statusCode()).isEqualTo(503);
        assertThat(code(doubtful)).isEqualTo("identity-provider-unavailable");
    }

    @Test
    void keysThatAreMadeUpDoNotWearOutTheProvider() {
        gateway = RunningGateway.open();
        assertThat(me(gateway.issuer().customer("kim")).statusCode()).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            gateway.issuer().rotate("made-up-" + i);
            assertThat(me(gateway.issuer().customer("kim")).statusCode()).isEqualTo(401);
        }

        assertThat(gateway.issuer().keyReads()).isEqualTo(1);
    }

    @Test
    void beginsWithoutTheProviderAndGoesOnWhenItIsThere() {
        gateway = RunningGateway.openWithoutIssuer();
        String token = gateway.issuer().customer("kim");

        HttpResponse<String> early = me(token);
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(code(early)).isEqualTo("identity-provider-unavailable");
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        gateway.issuer().open();

        assertThat(untilNot(503, token).statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnWithTheKeysItHasWhenTheProviderIsAway() {
        gateway = RunningGateway.open(refreshingAtMostEach(Duration.ZERO));
        assertThat(me(gateway.issuer().customer("kim")).statusCode()).isEqualTo(200);

        gateway.issuer().close();

        assertThat(me(gateway.issuer().customer("lee")).statusCode()).isEqualTo(200);
        gateway.issuer().rotate("unheard-of");
        HttpResponse<String> unknown = me(gateway.issuer().customer("kim"));
        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(code(unknown)).isEqualTo("identity-provider-unavailable");
    }

    @Test
    void goesOnWithTheKeysItHasWhenTheProviderAnswersNonsense() {
        gateway = RunningGateway.open(refreshingAtMostEach(Duration.ZERO));
        String token = gateway.issuer().customer("kim");
        assertThat(me(token).statusCode()).isEqualTo(200);
        TestIssuer issuer = gateway.issuer();

        issuer.breakDown();
        String lee = issuer.customer("lee");
        issuer.rotate("unheard-of");

        assertThat(me(issuer.customer("kim")).statusCode()).isEqualTo(503);
        assertThat(me(lee).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> me(String token) {
        return gateway.send(gateway.as(token, "/api/v1/me"));
    }

    private HttpResponse<String> untilNot(int status, String token) {
        HttpResponse<String> response = me(token);
        while (response.statusCode() == status) {
            response = me(token);
        }
        return response;
    }

    private static String code(HttpResponse<String> response) {
        return new JsonObject(response.body()).getString("code");
    }

    private static UnaryOperator<GatewaySettings> refreshingAtMostEach(Duration pause) {
        return settings -> {
            IdentitySettings identity = settings.identity();
            return new GatewaySettings(
                    settings.host(),
                    settings.port(),
                    settings.publicUrl(),
                    new IdentitySettings(
                            identity.issuer(),
                            identity.audience(),
                            identity.rolesClaim(),
                            identity.clockSkew(),
                            identity.refreshKeysEach(),
                            pause),
                    settings.limits(),
                    settings.corsOrigins());
        };
    }
}
