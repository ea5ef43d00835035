package io.yeyak.launcher.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;

/** The headers that every answer carries, made once. */
final class SecurityHeaders {

    private final MultiMap headers;

    SecurityHeaders(URI publicUrl) {
        MultiMap made = MultiMap.caseInsensitiveMultiMap()
                .add(HttpHeaders.createOptimized("X-Content-Type-Options"), HttpHeaders.createOptimized("nosniff"))
                .add(HttpHeaders.createOptimized("Referrer-Policy"), HttpHeaders.createOptimized("no-referrer"))
                .add(
                        HttpHeaders.createOptimized("Content-Security-Policy"),
                        HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'"))
                .add(
                        HttpHeaders.createOptimized("Cross-Origin-Resource-Policy"),
                        HttpHeaders.createOptimized("same-origin"));
        if ("https".equals(publicUrl.getScheme())) {
            made.add("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        this.headers = made;
    }

    void addTo(MultiMap response) {
        response.addAll(headers);
    }
}
