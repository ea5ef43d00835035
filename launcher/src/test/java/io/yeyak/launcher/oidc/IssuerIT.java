package io.yeyak.launcher.oidc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IssuerIT extends IssuerFixture {

    @Test
    void signsACustomerIn() throws Exception {
        var back = Browser.sentBack(browser.signIn(browser.authorize(request()), "minji", "front-row"));
        var tokens = tokens(redeem(back.get("code")));

        assertThat(back)
                .containsEntry("state", "a-state")
                .containsEntry("iss", settings.issuer().toString());
        var access = verified((String) tokens.get("access_token"));
        assertThat(access.getHeader().getType().getType()).isEqualTo("at+jwt");
        var claims = access.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(settings.issuer().toString());
        assertThat(claims.getAudience()).containsExactly("yeyak");
        assertThat(claims.getSubject()).isEqualTo("minji");
        assertThat(claims.getStringListClaim("roles")).containsExactly("customer");
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(claims.getIssueTime().toInstant().plus(Duration.ofHours(1)));
        var identity = verified((String) tokens.get("id_token")).getJWTClaimsSet();
        assertThat(identity.getAudience()).containsExactly("yeyak-web");
        assertThat(identity.getStringClaim("nonce")).isEqualTo("a-nonce");
    }

    @Test
    void saysWhoTheBearerIs() throws Exception {
        var access = tokens(redeem(code())).get("access_token");

        var answer = browser.get("/userinfo", "Authorization", "Bearer " + access);

        assertThat(JSONObjectUtils.parse(answer.body()))
                .containsEntry("sub", "minji")
                .containsEntry("name", "Lee Minji");
    }

    @Test
    void believesNoTamperedToken() throws Exception {
        var access = (String) tokens(redeem(code())).get("access_token");
        var parts = access.split("\\.", -1);
        var foreign = parts[1].substring(0, parts[1].length() - 4) + (parts[1].endsWith("AAAA") ? "BBBB" : "AAAA");
        var identity = (String) tokens(redeem(code())).get("id_token");

        for (var bad : List.of(parts[0] + "." + foreign + "." + parts[2], identity, "x", "")) {
            assertThat(browser.get("/userinfo", "Authorization", "Bearer " + bad)
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void givesNothingForAWrongVerifier() throws Exception {
        var wrong = codeRequest(code());
        wrong.put("code_verifier", new CodeVerifier().getValue());
        var none = codeRequest(code());
        none.remove("code_verifier");

        assertThat(error(browser.post("/token", wrong))).isEqualTo("invalid_grant");
        assertThat(error(browser.post("/token", none))).isEqualTo("invalid_grant");
    }

    @Test
    void takesACodeOnceAndEndsWhatCameOfOneThatComesAgain() throws Exception {
        var code = code();
        var tokens = tokens(redeem(code));

        assertThat(error(redeem(code))).isEqualTo("invalid_grant");
        assertThat(error(refresh((String) tokens.get("refresh_token")))).isEqualTo("invalid_grant");
    }

    @Test
    void takesACodeOnlyForTheRedirectItWasGivenFor() throws Exception {
        var other = codeRequest(code());
        other.put("redirect_uri", "http://localhost:8080/elsewhere");

        assertThat(error(browser.post("/token", other))).isEqualTo("invalid_grant");
    }

    @Test
    void givesANewRefreshTokenEachTimeAndEndsAllWhenOneComesAgain() throws Exception {
        var first = (String) tokens(redeem(code())).get("refresh_token");
        var second = (String) tokens(refresh(first)).get("refresh_token");
        var third = (String) tokens(refresh(second)).get("refresh_token");

        assertThat(error(refresh(second))).isEqualTo("invalid_grant");
        assertThat(error(refresh(third))).isEqualTo("invalid_grant");
    }

    @Test
    void sendsNobodyToAnAddressItDoesNotKnow() {
        for (var address : List.of(
                "http://localhost:8080/auth/callback/", "http://evil.example/auth/callback", REDIRECT + "?x=1")) {
            var request = request();
            request.put("redirect_uri", address);
            var answer = browser.authorize(request);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void asksForPkceWithS256() {
        var without = request();
        without.remove("code_challenge");
        var plain = request();
        plain.put("code_challenge_method", "plain");

        assertThat(Browser.sentBack(browser.authorize(without))).containsEntry("error", "invalid_request");
        assertThat(Browser.sentBack(browser.authorize(plain)))
                .containsEntry("error", "invalid_request")
                .containsEntry("state", "a-state");
    }

    @Test
    void tellsTheClientWhatItDoesNotOffer() {
        var token = request();
        token.put("response_type", "token");
        var silent = request();
        silent.put("prompt", "none");

        assertThat(Browser.sentBack(browser.authorize(token))).containsEntry("error", "unsupported_response_type");
        assertThat(Browser.sentBack(browser.authorize(silent))).containsEntry("error", "login_required");
        assertThat(error(browser.post("/token", Map.of("grant_type", "password", "client_id", "yeyak-web"))))
                .isEqualTo("invalid_request");
        assertThat(error(browser.post("/token", Map.of("grant_type", "client_credentials", "client_id", "yeyak-web"))))
                .isIn("unsupported_grant_type", "invalid_client");
    }

    @Test
    void keepsItsKeyOverARestart() throws Exception {
        var access = (String) tokens(redeem(code())).get("access_token");

        stop();
        vertx = Vertx.vertx();
        vertx.deployVerticle(new IssuerVerticle(settings, Clock.systemUTC())).await(60, SECONDS);

        assertThat(browser.get("/userinfo", "Authorization", "Bearer " + access).statusCode())
                .isEqualTo(200);
        var permissions = Files.getPosixFilePermissions(folder.resolve("signing-key.json"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void givesTheOwnerOfTheFolderATokenWithoutASignIn() {
        var token = OwnersToken.of(settings, "admin", Clock.systemUTC());

        assertThat(browser.get("/userinfo", "Authorization", "Bearer " + token).body())
                .contains("Kim Haneul");
        assertThatThrownBy(() -> OwnersToken.of(settings, "nobody", Clock.systemUTC()))
                .hasMessage("There is no user called nobody.");
    }
}
