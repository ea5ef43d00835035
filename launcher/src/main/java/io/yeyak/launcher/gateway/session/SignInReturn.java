package io.yeyak.launcher.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.identity.Authentication;
import io.yeyak.launcher.gateway.identity.Caller;
import io.yeyak.launcher.gateway.identity.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /sign-in/return}: where browsers come back to from the identity provider, with a code or without. */
final class SignInReturn implements Handler<RoutingContext> {

    private static final Logger LOG = LoggerFactory.getLogger(SignInReturn.class);

    private static final String EXPIRED = "sign-in-expired";
    private static final String REFUSED = "sign-in-refused";
    private static final String FAILED = "sign-in-failed";
    private static final String UNAVAILABLE = "sign-in-unavailable";

    private final Authentication authentication;
    private final SessionSettings settings;
    private final SessionCookies cookies;
    private final TokenClient tokens;
    private final Sessions sessions;
    private final InstantSource clock;

    SignInReturn(
            Authentication authentication,
            SessionSettings settings,
            SessionCookies cookies,
            TokenClient tokens,
            Sessions sessions,
            InstantSource clock) {
        this.authentication = authentication;
        this.settings = settings;
        this.cookies = cookies;
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void handle(RoutingContext routing) {
        MultiMap query = routing.queryParams();
        Optional<SignInAttempt> attempt = cookies.attempt(routing.request())
                .flatMap(SignInAttempt::decode)
                .filter(begun -> isOf(begun, query));
        cookies.endAttempt(routing.response());
        String back = LocalPath.of(attempt.map(SignInAttempt::back).orElse(null));
        conclude(routing, query, attempt)
                .otherwise(SignInReturn::unavailable)
                .compose(problem -> Redirect.to(
                        routing.response(),
                        problem.map(code -> LocalPath.telling(back, code)).orElse(back)))
                .onFailure(routing::fail);
    }

    private static boolean isOf(SignInAttempt attempt, MultiMap query) {
        String state = query.get("state");
        return state != null
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), attempt.state().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when somebody is signed in now; else what is in the way. */
    private Future<Optional<String>> conclude(RoutingContext routing, MultiMap query, Optional<SignInAttempt> attempt) {
        String code = query.get("code");
        if (attempt.isEmpty()) {
            return problem(EXPIRED);
        }
        if (code == null) {
            return problem(REFUSED);
        }
        Optional<URI> endpoint = authentication.tokenEndpoint();
        return endpoint.isEmpty()
                ? problem(UNAVAILABLE)
                : tokens.redeem(endpoint.get(), code, attempt.get()).compose(grant -> switch (grant) {
                    case Grant.Denied(String error) -> failed(error);
                    case Grant.Given given -> recognise(routing, given, attempt.get());
                });
    }

    private Future<Optional<String>> recognise(RoutingContext routing, Grant.Given given, SignInAttempt attempt) {
        if (given.identityToken().isEmpty()) {
            return failed("no identity token");
        }
        return authentication
                .identify(given.identityToken().get(), settings.clientId(), attempt.nonce())
                .compose(person -> person.isEmpty()
                        ? failed("the identity token is not for this sign-in")
                        : enter(routing, given, person.get()));
    }

    private Future<Optional<String>> enter(RoutingContext routing, Grant.Given given, Person person) {
        return authentication
                .authenticate("Bearer " + given.accessToken())
                .compose(reply -> enter(routing, given, person, reply));
    }

    private Future<Optional<String>> enter(
            RoutingContext routing, Grant.Given given, Person person, Reply<Caller> reply) {
        return switch (reply) {
            case Reply.Refused<Caller> refused -> failed(refused.refusal().code());
            case Reply.Done<Caller>(Caller caller) ->
                caller.subject().equals(person.subject())
                        ? sessions.begin(routing.request(), SignedIn.of(given, caller, person.name(), clock.instant()))
                                .onSuccess(id -> cookies.begin(routing.response(), id))
                                .map(Optional.<String>empty())
                        : failed("the tokens are of two people");
        };
    }

    private static Future<Optional<String>> failed(String why) {
        LOG.atWarn().addKeyValue("why", why).log("A sign-in failed");
        return problem(FAILED);
    }

    private static Optional<String> unavailable(@Nullable Throwable fault) {
        LOG.atWarn().addKeyValue("fault", fault).log("A sign-in could not be ended");
        return Optional.of(UNAVAILABLE);
    }

    private static Future<Optional<String>> problem(String code) {
        return Future.succeededFuture(Optional.of(code));
    }
}
