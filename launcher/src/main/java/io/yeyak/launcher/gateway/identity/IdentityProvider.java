package io.yeyak.launcher.gateway.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpResponseExpectation;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;

/** The identity provider, asked over HTTP: where its keys are (OpenID Connect Discovery 1.0), and which. */
final class IdentityProvider {

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebClient client;
    private final URI issuer;

    IdentityProvider(Vertx vertx, URI issuer) {
        this.issuer = issuer;
        this.client = WebClient.create(
                vertx, new WebClientOptions().setFollowRedirects(false).setConnectTimeout((int) PATIENCE.toMillis()));
    }

    /**
     * What it said.
     *
     * @param signIn empty when it does not say where people sign in
     * @param at the time by its clock, if it tells; an answer out of a cache counts its age
     */
    record Said(Keys keys, Optional<SignInEndpoints> signIn, Optional<Instant> at) {}

    private record Discovered(String keys, Optional<SignInEndpoints> signIn) {}

    /** Reads its present keys, and where it is found. */
    Future<Said> keys() {
        String base = issuer.toString();
        String discovery = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + DISCOVERY;
        return read(discovery).map(response -> discovered(text(response))).compose(this::keysOf);
    }

    private Future<Said> keysOf(Discovered discovered) {
        return read(discovered.keys())
                .map(response -> new Said(Keys.read(text(response)), discovered.signIn(), time(response)));
    }

    void close() {
        client.close();
    }

    private Discovered discovered(String text) {
        JsonObject document = new JsonObject(text);
        String says = document.getString("issuer");
        if (!issuer.toString().equals(says)) {
            throw new IllegalArgumentException("the discovery document is of the issuer " + says);
        }
        String keys = address(document, "jwks_uri")
                .orElseThrow(() -> new IllegalArgumentException("the discovery document names no usable jwks_uri"));
        Optional<URI> authorization =
                address(document, "authorization_endpoint").map(URI::create);
        Optional<URI> token = address(document, "token_endpoint").map(URI::create);
        return new Discovered(keys, authorization.flatMap(to -> token.map(tokens -> new SignInEndpoints(to, tokens))));
    }

    // What comes in the clear could be anybody's, unless the issuer itself is asked in the clear.
    private Optional<String> address(JsonObject document, String name) {
        return Optional.ofNullable(document.getString(name))
                .filter(address -> address.startsWith("https://") || address.startsWith(issuer.getScheme() + "://"));
    }

    private static String text(HttpResponse<Buffer> response) {
        return Objects.requireNonNullElse(response.bodyAsString(), "");
    }

    private static Optional<Instant> time(HttpResponse<Buffer> response) {
        try {
            var age = Long.parseLong(Objects.requireNonNullElse(response.getHeader("Age"), "0"));
            return Optional.ofNullable(response.getHeader("Date"))
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                    .map(date -> date.plusSeconds(age));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Future<HttpResponse<Buffer>> read(String address) {
        return client.getAbs(address).timeout(PATIENCE.toMillis()).send().expecting(HttpResponseExpectation.SC_OK);
    }
}
