package io.yeyak.launcher.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * The web origin of the pages, as browsers spell it (RFC 6454).
 *
 * @param text scheme, host, and the port where it is not the usual one
 */
record Origin(String text) {

    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    static Origin of(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean isUsual =
                address.getPort() < 0 || USUAL_PORTS.getOrDefault(scheme, -1).equals(address.getPort());
        return new Origin(scheme + "://" + host + (isUsual ? "" : ":" + address.getPort()));
    }

    /** Whether a request may do what a session allows: reading may everybody, for only our own pages see the answer. */
    boolean mayAsk(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || isOf(request);
    }

    private boolean isOf(HttpServerRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                || text.equals(request.getHeader(HttpHeaders.ORIGIN));
    }
}
