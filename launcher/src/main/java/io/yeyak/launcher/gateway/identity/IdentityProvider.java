package io.yeyak.launcher.gateway.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpResponseExpectation;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.time.Duration;

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

    /** Reads its present keys. */
    Future<Keys> keys() {
        String base = issuer.toString();
        String discovery = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + DISCOVERY;
        return read(discovery).map(this::keysAddress).compose(this::read).map(Keys::read);
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

    private Future<String> read(String address) {
        return client.getAbs(address)
                .timeout(PATIENCE.toMillis())
                .send()
                .expecting(HttpResponseExpectation.SC_OK)
                .map(response -> response.bodyAsString());
    }
}
