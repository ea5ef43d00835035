package io.yeyak.launcher.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.http.Mounted;
import io.yeyak.launcher.gateway.http.Problems;
import io.yeyak.launcher.gateway.identity.Authentication;
import io.yeyak.launcher.gateway.identity.BrowserSessions;
import io.yeyak.launcher.gateway.identity.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What pages need to have somebody signed in. Used by one event loop. */
public final class SessionRoutes implements Mounted {

    private static final int NO_CONTENT = 204;

    private final Sessions sessions;
    private final SessionCookies cookies;
    private final TokenClient tokens;
    private final Problems problems;
    private final InstantSource clock;
    private final SignInStart start;
    private final SignInReturn end;

    private record Shown(
            boolean signedIn,
            Optional<String> subject,
            Optional<String> name,
            Optional<List<String>> roles,
            Optional<Instant> expiresAt,
            Instant serverTime) {}

    public SessionRoutes(
            Vertx vertx,
            SessionSettings settings,
            Authentication authentication,
            Problems problems,
            InstantSource clock) {
        this.cookies = new SessionCookies(settings.isEncrypted());
        this.tokens = new TokenClient(vertx, settings);
        this.sessions = new Sessions(vertx, settings, cookies, tokens, authentication, clock);
        this.problems = problems;
        this.clock = clock;
        this.start = new SignInStart(authentication, settings, cookies);
        this.end = new SignInReturn(authentication, settings, cookies, tokens, sessions, clock);
    }

    /** The sessions, for those who let callers in. */
    public BrowserSessions sessions() {
        return sessions;
    }

    public Future<Void> open() {
        return sessions.open();
    }

    public Future<Void> close() {
        tokens.close();
        return sessions.close();
    }

    @Override
    public void mount(Router router) {
        router.get("/sign-in").handler(start);
        router.get(SessionSettings.RETURN_PATH).handler(end);
        router.post("/sign-out").handler(this::signOut);
        router.get("/session").handler(this::show);
    }

    private void signOut(RoutingContext routing) {
        Future<Void> done = sessions.isFromOurPages(routing.request())
                ? sessions.end(routing.request()).compose(ended -> goodbye(routing))
                : problems.write(
                        routing.response(),
                        new Refusal(Kind.FORBIDDEN, "foreign-origin", "Only our own pages sign people out."));
        done.onFailure(routing::fail);
    }

    private Future<Void> goodbye(RoutingContext routing) {
        cookies.end(routing.response());
        return routing.response()
                .setStatusCode(NO_CONTENT)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private void show(RoutingContext routing) {
        sessions.find(routing.request())
                .compose(found -> switch (found) {
                    case Reply.Done<SignedIn>(SignedIn signedIn) -> write(routing, shown(signedIn));
                    case Reply.Refused<SignedIn>(Refusal refusal) ->
                        refusal.kind() == Kind.UNAUTHENTICATED
                                ? write(routing, nobody(routing))
                                : problems.write(routing.response(), refusal);
                })
                .onFailure(routing::fail);
    }

    private Shown shown(SignedIn signedIn) {
        List<String> roles = signedIn.roles().stream()
                .sorted()
                .map(SessionRoutes::inWordsOfPages)
                .toList();
        return new Shown(
                true,
                Optional.of(signedIn.subject()),
                Optional.of(signedIn.name()),
                Optional.of(roles),
                Optional.of(signedIn.endsAt().truncatedTo(ChronoUnit.MILLIS)),
                now());
    }

    private Shown nobody(RoutingContext routing) {
        if (sessions.isNamedBy(routing.request())) {
            cookies.end(routing.response());
        }
        return new Shown(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), now());
    }

    private static String inWordsOfPages(Role role) {
        return switch (role) {
            case CUSTOMER -> "CUSTOMER";
            case ADMIN -> "ADMINISTRATOR";
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Future<Void> write(RoutingContext routing, Shown shown) {
        return routing.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(Json.encode(shown)));
    }
}
