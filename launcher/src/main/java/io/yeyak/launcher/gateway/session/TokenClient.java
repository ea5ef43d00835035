package io.yeyak.launcher.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** Asks the identity provider for tokens. A failed future: it did not answer, or not in words we understand. */
final class TokenClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebClient client;
    private final SessionSettings settings;

    TokenClient(Vertx vertx, SessionSettings settings) {
        this.settings = settings;
        this.client = WebClient.create(
                vertx, new WebClientOptions().setFollowRedirects(false).setConnectTimeout((int) PATIENCE.toMillis()));
    }

    /** Makes tokens of what a browser came back with. */
    Future<Grant> redeem(URI endpoint, String code, SignInAttempt attempt) {
        return ask(
                endpoint,
                MultiMap.caseInsensitiveMultiMap()
                        .add("grant_type", "authorization_code")
                        .add("code", code)
                        .add("redirect_uri", settings.redirect().toString())
                        .add("code_verifier", attempt.verifier()));
    }

    /** The next tokens. The provider may take a refresh token once only. */
    Future<Grant> refresh(URI endpoint, String refreshToken) {
        return ask(
                endpoint,
                MultiMap.caseInsensitiveMultiMap()
                        .add("grant_type", "refresh_token")
                        .add("refresh_token", refreshToken));
    }

    void close() {
        client.close();
    }

    private Future<Grant> ask(URI endpoint, MultiMap form) {
        HttpRequest<Buffer> request = client.postAbs(endpoint.toString())
                .timeout(PATIENCE.toMillis())
                .putHeader("Accept", "application/json");
        settings.clientSecret()
                .ifPresentOrElse(
                        secret -> request.putHeader(HttpHeaders.AUTHORIZATION.toString(), basic(secret.value())),
                        () -> form.add("client_id", settings.clientId()));
        return request.sendForm(form).map(TokenClient::read);
    }

    // RFC 6749, 2.3.1: both are encoded as in forms before they are joined.
    private String basic(String secret) {
        String pair = encoded(settings.clientId()) + ":" + encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Grant read(HttpResponse<Buffer> response) {
        int status = response.statusCode();
        if (status != 200 && status != 400 && status != 401) {
            throw new IllegalStateException("the token endpoint answered " + status);
        }
        JsonObject body = body(response);
        String accessToken = body.getString("access_token");
        if (status == 200 && accessToken != null) {
            return new Grant.Given(
                    accessToken,
                    Optional.ofNullable(body.getString("refresh_token")),
                    refreshWithin(body),
                    Optional.ofNullable(body.getString("id_token")));
        }
        return new Grant.Denied(body.getString("error", "no-tokens"));
    }

    // Not in any standard, and said by many.
    private static Optional<Duration> refreshWithin(JsonObject body) {
        return body.getValue("refresh_expires_in") instanceof Number seconds && seconds.longValue() > 0
                ? Optional.of(Duration.ofSeconds(seconds.longValue()))
                : Optional.empty();
    }

    private static JsonObject body(HttpResponse<Buffer> response) {
        try {
            return new JsonObject(Objects.requireNonNullElse(response.bodyAsString(), "{}"));
        } catch (DecodeException e) {
            throw new IllegalStateException("the token endpoint answered no JSON", e);
        }
    }
}
