package io.yeyak.launcher.oidc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An issuer, and what an application does with it. */
abstract class IssuerFixture {

    static final String REDIRECT = "http://localhost:8080/auth/callback";

    @TempDir
    Path folder;

    final CodeVerifier verifier = new CodeVerifier();
    Vertx vertx;
    IssuerSettings settings;
    Browser browser;

    @BeforeEach
    void start() throws Exception {
        var port = freePort();
        var issuer = URI.create("http://127.0.0.1:" + port);
        settings =
                new IssuerSettings(folder, port, issuer, "yeyak", "roles", "yeyak-web", Set.of(URI.create(REDIRECT)));
        vertx = Vertx.vertx();
        vertx.deployVerticle(new IssuerVerticle(settings, Clock.systemUTC())).await(60, SECONDS);
        browser = new Browser(issuer);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(60, SECONDS);
    }

    Map<String, String> request() {
        var challenge = CodeChallenge.compute(CodeChallengeMethod.S256, verifier);
        return new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "yeyak-web",
                "redirect_uri", REDIRECT,
                "scope", "openid profile",
                "state", "a-state",
                "nonce", "a-nonce",
                "code_challenge", challenge.getValue(),
                "code_challenge_method", "S256"));
    }

    String code() {
        return Browser.sentBack(browser.signIn(browser.authorize(request()), "minji", "front-row"))
                .get("code");
    }

    Map<String, String> codeRequest(String code) {
        return new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "yeyak-web",
                "code",
                code,
                "redirect_uri",
                REDIRECT,
                "code_verifier",
                verifier.getValue()));
    }

    HttpResponse<String> redeem(String code) {
        return browser.post("/token", codeRequest(code));
    }

    HttpResponse<String> refresh(String token) {
        return browser.post(
                "/token", Map.of("grant_type", "refresh_token", "client_id", "yeyak-web", "refresh_token", token));
    }

    static Map<String, Object> tokens(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSONObjectUtils.parse(response.body());
    }

    static String error(HttpResponse<String> response) {
        try {
            return (String) JSONObjectUtils.parse(response.body()).get("error");
        } catch (Exception e) {
            throw new AssertionError(response.body(), e);
        }
    }

    SignedJWT verified(String token) throws Exception {
        var signed = SignedJWT.parse(token);
        var keys = JWKSet.parse(browser.get("/jwks").body());
        var key = keys.getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey();
        assertThat(signed.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
        return signed;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
