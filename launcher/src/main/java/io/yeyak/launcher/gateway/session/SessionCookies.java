package io.yeyak.launcher.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The two cookies: one for the session, and one for a sign-in that is under way. No script can read them. Over https
 * their names bind them to exactly this host (RFC 6265bis, {@code __Host-}).
 */
final class SessionCookies {

    private static final Duration SIGN_IN_WITHIN = Duration.ofMinutes(15);
    private static final Pattern SESSION_ID = Pattern.compile("[0-9A-Za-z_-]{32,128}");
    private static final int LONGEST_ATTEMPT = 4000;

    private final boolean secure;
    private final String session;
    private final String attempt;

    SessionCookies(boolean secure) {
        this.secure = secure;
        this.session = (secure ? "__Host-" : "") + "yeyak";
        // Cookies know no ports: an issuer on the same host has one of its own for its sign-in.
        this.attempt = session + "-begun";
    }

    /** The id of the session that a request names. */
    Optional<String> session(HttpServerRequest request) {
        return value(request, session).filter(id -> SESSION_ID.matcher(id).matches());
    }

    void begin(HttpServerResponse response, String sessionId) {
        add(response, cookie(session, sessionId));
    }

    void end(HttpServerResponse response) {
        add(response, cookie(session, "").setMaxAge(0));
    }

    /** The sign-in that the browser of a request has begun. */
    Optional<String> attempt(HttpServerRequest request) {
        return value(request, attempt).filter(text -> text.length() <= LONGEST_ATTEMPT);
    }

    void beginAttempt(HttpServerResponse response, String text) {
        add(response, cookie(attempt, text).setMaxAge(SIGN_IN_WITHIN.toSeconds()));
    }

    void endAttempt(HttpServerResponse response) {
        add(response, cookie(attempt, "").setMaxAge(0));
    }

    private static Optional<String> value(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
    }

    // Lax, and not Strict: people come back from the identity provider, and by links in letters.
    private Cookie cookie(String name, String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }

    private static void add(HttpServerResponse response, Cookie cookie) {
        response.addCookie(cookie);
    }
}
