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
     * @param at the time by its clock, if it tells; an answer out of a cache counts its age
     */
    record Said(Keys keys, Optional<Instant> at) {}

    /** Reads its present keys. */
    Future<Said> keys() {
        String base = issuer.toString();
        String discovery = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + DISCOVERY;
        return read(discovery)
                .map(response -> keysAddress(text(response)))
                .compose(this::read)
                .map(response -> new Said(Keys.read(text(response)), time(response)));
    }

    void close() {
        client.close();
    }

    private String keysAddress(String document) {
        JsonObject discovered = new JsonObject(document);
        String says = discovered.getString("issuer");
        if (!issuer.toString().equals(says)) {
            throw new IllegalArgumentException("the discovery document is of the issuer " + says);
        }
        String address = discovered.getString("jwks_uri", "");
        // Keys that come in the clear could be anybody's, unless the issuer itself is asked in the clear.
        if (!address.startsWith("https://") && !address.startsWith(issuer.getScheme() + "://")) {
            throw new IllegalArgumentException("the discovery document names no usable jwks_uri: " + address);
        }
        return address;
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
