package io.yeyak.launcher.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.identity.Authentication;
import io.yeyak.launcher.gateway.identity.BrowserSessions;
import io.yeyak.launcher.gateway.identity.Caller;
import io.yeyak.launcher.gateway.session.SessionShelf.Kept;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions of one gateway, which are those of all gateways of its cluster. Used by one event loop. */
final class Sessions implements BrowserSessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private static final Refusal FOREIGN =
            new Refusal(Kind.FORBIDDEN, "foreign-origin", "With a session, only the pages of this platform may ask.");
    private static final Refusal AWAY =
            Refusal.unavailable("sessions-unavailable", "Sessions cannot be read now. Please try again.");

    private final SessionCookies cookies;
    private final SessionShelf shelf;
    private final Renewals renewals;
    private final Endings endings;
    private final Authentication authentication;
    private final Origin origin;
    private final InstantSource clock;

    Sessions(
            Vertx vertx,
            SessionSettings settings,
            SessionCookies cookies,
            TokenClient tokens,
            Authentication authentication,
            InstantSource clock) {
        this.cookies = cookies;
        this.shelf = new SessionShelf(vertx);
        this.renewals = new Renewals(vertx, shelf, tokens, authentication, clock);
        this.endings = new Endings(vertx);
        this.authentication = authentication;
        this.origin = Origin.of(settings.publicUrl());
        this.clock = clock;
    }

    Future<Void> open() {
        return endings.open();
    }

    Future<Void> close() {
        shelf.close();
        return endings.close();
    }

    @Override
    public boolean isNamedBy(HttpServerRequest request) {
        return cookies.session(request).isPresent();
    }

    @Override
    public Future<Reply<Caller>> caller(HttpServerRequest request) {
        if (!origin.mayAsk(request)) {
            return Future.succeededFuture(Reply.refused(FOREIGN));
        }
        return find(request).compose(found -> switch (found) {
            case Reply.Refused<SignedIn>(Refusal refusal) -> Future.succeededFuture(Reply.refused(refusal));
            case Reply.Done<SignedIn>(SignedIn signedIn) ->
                authentication.authenticate("Bearer " + signedIn.accessToken()).map(Sessions::inWordsOfSessions);
        });
    }

    // Who has a session knows of no token.
    private static Reply<Caller> inWordsOfSessions(Reply<Caller> reply) {
        return reply instanceof Reply.Refused<Caller>(Refusal refusal) && refusal.kind() == Kind.UNAUTHENTICATED
                ? Renewals.over()
                : reply;
    }

    @Override
    public Runnable whenEnded(HttpServerRequest request, Runnable then) {
        return cookies.session(request)
                .filter(id -> !request.headers().contains(HttpHeaders.AUTHORIZATION))
                .map(id -> endings.watch(id, then))
                .orElse(() -> {});
    }

    /**
     * Whose session a request names, with tokens that are good.
     *
     * @return refused as UNAUTHENTICATED when it names none or one that is over, as UNAVAILABLE while it cannot be
     *     told; never fails
     */
    Future<Reply<SignedIn>> find(HttpServerRequest request) {
        Optional<String> id = cookies.session(request);
        if (id.isEmpty()) {
            return Future.succeededFuture(Renewals.over());
        }
        return shelf.find(id.get(), clock.instant())
                .compose(found ->
                        found.isEmpty() ? Future.succeededFuture(Renewals.<Kept>over()) : renewals.fresh(found.get()))
                .map(reply -> reply.map(Kept::signedIn))
                .otherwise(Sessions::away);
    }

    /** Whether a request may do what a session allows. */
    boolean isFromOurPages(HttpServerRequest request) {
        return origin.mayAsk(request);
    }

    /** Begins a session; one that the browser had before is over. Gives its id. */
    Future<String> begin(HttpServerRequest request, SignedIn signedIn) {
        return end(request).compose(ended -> shelf.add(signedIn)).map(Kept::id);
    }

    /** Ends the session that a request names, if it names one. */
    Future<Void> end(HttpServerRequest request) {
        Optional<String> id = cookies.session(request);
        return id.isEmpty()
                ? Future.succeededFuture()
                : shelf.remove(id.get()).onSuccess(removed -> endings.tell(id.get()));
    }

    private static Reply<SignedIn> away(Throwable fault) {
        LOG.atWarn().addKeyValue("fault", fault).log("A session cannot be read");
        return Reply.refused(AWAY);
    }
}
