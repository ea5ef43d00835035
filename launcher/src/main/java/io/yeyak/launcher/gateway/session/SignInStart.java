package io.yeyak.launcher.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.yeyak.launcher.gateway.identity.Authentication;
import io.yeyak.launcher.gateway.identity.SignInEndpoints;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code GET /sign-in?back=/path}: sends the browser to the identity provider (code flow with PKCE). */
final class SignInStart implements Handler<RoutingContext> {

    private final Authentication authentication;
    private final SessionSettings settings;
    private final SessionCookies cookies;
    private final SecureRandom random = new SecureRandom();

    SignInStart(Authentication authentication, SessionSettings settings, SessionCookies cookies) {
        this.authentication = authentication;
        this.settings = settings;
        this.cookies = cookies;
    }

    @Override
    public void handle(RoutingContext routing) {
        SignInAttempt attempt =
                SignInAttempt.begin(random, LocalPath.of(routing.queryParams().get("back")));
        authentication.signIn().compose(found -> go(routing, attempt, found)).onFailure(routing::fail);
    }

    private Future<Void> go(RoutingContext routing, SignInAttempt attempt, Optional<SignInEndpoints> endpoints) {
        HttpServerResponse response = routing.response();
        if (endpoints.isEmpty()) {
            return Redirect.to(response, LocalPath.telling(attempt.back(), "sign-in-unavailable"));
        }
        boolean isAnother = "another".equals(routing.queryParams().get("as"));
        cookies.beginAttempt(response, attempt.encode());
        return Redirect.to(response, withQuery(endpoints.get().authorization(), parameters(attempt, isAnother)));
    }

    private Map<String, String> parameters(SignInAttempt attempt, boolean isAnother) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", settings.clientId());
        parameters.put("redirect_uri", settings.redirect().toString());
        parameters.put("scope", "openid profile");
        parameters.put("state", attempt.state());
        parameters.put("nonce", attempt.nonce());
        parameters.put("code_challenge", attempt.challenge());
        parameters.put("code_challenge_method", "S256");
        if (isAnother) {
            // The provider may still know who was here last.
            parameters.put("prompt", "login");
        }
        return parameters;
    }

    private static String withQuery(URI address, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return address + (address.getRawQuery() == null ? "?" : "&") + query;
    }
}
