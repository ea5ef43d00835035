package io.yeyak.launcher.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import io.yeyak.launcher.oidc.AuthorizationCheck.Result;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The authorization endpoint and its sign-in page. */
final class SignInEndpoint {

    // A form counts only in the browser that it was made for: nobody is signed in by somebody else's page.
    private static final String COOKIE = "yeyak-sign-in";
    private static final Duration TIME_TO_SIGN_IN = Duration.ofMinutes(10);
    private static final int LIMIT = 1_000;

    private final IssuerSettings settings;
    private final Users users;
    private final CodeGrants grants;
    private final Clock clock;
    private final AuthorizationCheck check;
    private final SignInPage page = new SignInPage();
    private final SignInThrottle throttle;
    private final Expiring<AuthorizationRequest> begun;

    SignInEndpoint(IssuerSettings settings, Users users, CodeGrants grants, Clock clock) {
        this.settings = settings;
        this.users = users;
        this.grants = grants;
        this.clock = clock;
        this.check = new AuthorizationCheck(settings);
        this.throttle = new SignInThrottle(clock);
        this.begun = new Expiring<>(TIME_TO_SIGN_IN, LIMIT, clock);
    }

    /** {@code GET /authorize}. */
    void begin(RoutingContext context) {
        switch (check.check(parameters(context.queryParams()))) {
            case Result.Accepted(var request) -> showForm(context, request);
            case Result.SentBack(var location) -> redirect(context, location);
            case Result.Refused(var sentence) -> page.refuse(context, sentence);
        }
    }

    /** {@code POST /sign-in}. */
    void signIn(RoutingContext context) {
        var form = context.request().formAttributes();
        var cookie = Optional.ofNullable(context.request().getCookie(COOKIE)).map(Cookie::getValue);
        var key = cookie.filter(value -> value.equals(form.get("sign_in")));
        var request = key.flatMap(begun::get);
        if (request.isEmpty()) {
            page.refuse(context, "This sign-in has expired. Go back to the application and start again.");
            return;
        }
        var name = Optional.ofNullable(form.get("username")).orElse("").strip();
        var password = Optional.ofNullable(form.get("password")).orElse("");
        if (throttle.isTooMuchFor(name)) {
            page.show(context, 429, form(request.get(), key.get(), name, SignInPage.Message.TOO_MANY));
            return;
        }
        context.vertx()
                .executeBlocking(() -> users.signIn(name, password), false)
                .onSuccess(user -> user.ifPresentOrElse(
                        known -> finish(context, key.get(), request.get(), known),
                        () -> tryAgain(context, form(request.get(), key.get(), name, SignInPage.Message.WRONG))))
                .onFailure(context::fail);
    }

    private void showForm(RoutingContext context, AuthorizationRequest request) {
        var key = begun.put(request);
        context.response()
                .addCookie(Cookie.cookie(COOKIE, key)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT)
                        .setPath("/sign-in"));
        page.show(context, 200, form(request, key, "", SignInPage.Message.NONE));
    }

    private void tryAgain(RoutingContext context, SignInPage.Form form) {
        throttle.failed(form.name());
        page.show(context, 401, form);
    }

    private static SignInPage.Form form(
            AuthorizationRequest request, String key, String name, SignInPage.Message message) {
        return new SignInPage.Form(key, name, message, request.getRedirectionURI());
    }

    private void finish(RoutingContext context, String key, AuthorizationRequest request, User user) {
        begun.remove(key);
        throttle.succeeded(user.name());
        var nonce = Optional.ofNullable(request.getCustomParameter("nonce"))
                .filter(given -> given.size() == 1)
                .map(given -> new Nonce(given.getFirst()));
        var scope = Optional.ofNullable(request.getScope()).orElse(new Scope());
        var session = new Session(user, scope, nonce, clock.instant());
        var code = grants.issue(session, request.getRedirectionURI(), request.getCodeChallenge());
        redirect(context, success(request, code));
    }

    private URI success(AuthorizationRequest request, AuthorizationCode code) {
        var issuer = new Issuer(settings.issuer());
        return new AuthorizationSuccessResponse(
                        request.getRedirectionURI(), code, null, request.getState(), issuer, ResponseMode.QUERY)
                .toURI();
    }

    // 303: the browser follows with a GET, and the password goes no further.
    private static void redirect(RoutingContext context, URI location) {
        Answers.send(context.response()
                .setStatusCode(303)
                .putHeader("Location", location.toString())
                .putHeader("Cache-Control", "no-store"));
    }

    private static Map<String, List<String>> parameters(MultiMap given) {
        return given.names().stream().collect(Collectors.toMap(name -> name, given::getAll));
    }
}
