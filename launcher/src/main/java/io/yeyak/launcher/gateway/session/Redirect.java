package io.yeyak.launcher.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Sends a browser elsewhere. */
final class Redirect {

    private static final int FOUND = 302;

    private Redirect() {}

    /** Sends it to an address that is ours, or the identity provider's. */
    static Future<Void> to(HttpServerResponse response, String location) {
        return response.setStatusCode(FOUND)
                .putHeader(HttpHeaders.LOCATION, location)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
