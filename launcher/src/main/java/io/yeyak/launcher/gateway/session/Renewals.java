package io.yeyak.launcher.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.identity.Authentication;
import io.yeyak.launcher.gateway.identity.Caller;
import io.yeyak.launcher.gateway.session.SessionShelf.Kept;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the next tokens of a session shortly before its present ones end. Providers take a refresh token once, and end
 * the whole sign-in when it comes again: so one request of one gateway says in the session that it is about to, and all
 * others go on with what there is, or wait. Used by one event loop.
 */
final class Renewals {

    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);

    private static final Duration BEFORE_THE_END = Duration.ofMinutes(2);
    /** Who has begun and is not done by then is gone. */
    private static final Duration DONE_WITHIN = Duration.ofSeconds(15);

    private static final Duration LOOK_EACH = Duration.ofMillis(250);
    private static final int LOOKS = 24;

    private static final Refusal OVER =
            new Refusal(Kind.UNAUTHENTICATED, "session-ended", "The session is over. Please sign in again.");
    private static final Refusal AWAY =
            Refusal.unavailable("identity-provider-unavailable", "The identity provider is away. Please try again.");

    private final Vertx vertx;
    private final SessionShelf shelf;
    private final TokenClient tokens;
    private final Authentication authentication;
    private final InstantSource clock;

    Renewals(Vertx vertx, SessionShelf shelf, TokenClient tokens, Authentication authentication, InstantSource clock) {
        this.vertx = vertx;
        this.shelf = shelf;
        this.tokens = tokens;
        this.authentication = authentication;
        this.clock = clock;
    }

    /** What is said where a session is over, or was never one. */
    static <T> Reply<T> over() {
        return Reply.refused(OVER);
    }

    /**
     * The session with a token that is good.
     *
     * @return refused as UNAUTHENTICATED when it is over, as UNAVAILABLE while the provider is away
     */
    Future<Reply<Kept>> fresh(Kept kept) {
        SignedIn signedIn = kept.signedIn();
        Instant now = clock.instant();
        if (now.isBefore(signedIn.tokenEndsAt().minus(BEFORE_THE_END))) {
            return Future.succeededFuture(Reply.done(kept));
        }
        boolean isGood = now.isBefore(signedIn.tokenEndsAt());
        if (isBeingRenewed(signedIn, now) || (isGood && signedIn.refreshToken().isEmpty())) {
            return isGood ? Future.succeededFuture(Reply.done(kept)) : later(kept.id(), LOOKS);
        }
        if (signedIn.refreshToken().isEmpty()) {
            return shelf.remove(kept.id()).map(Renewals.<Kept>over());
        }
        Future<Reply<Kept>> renewed = shelf.change(kept, signedIn.renewing(now))
                .transform((claimed, fault) -> claimed == null ? later(kept.id(), LOOKS) : renew(claimed));
        return isGood ? renewed.map(reply -> isAway(reply) ? Reply.done(kept) : reply) : renewed;
    }

    private static boolean isBeingRenewed(SignedIn signedIn, Instant now) {
        return signedIn.renewedSince()
                .filter(since -> now.isBefore(since.plus(DONE_WITHIN)))
                .isPresent();
    }

    private static boolean isAway(Reply<Kept> reply) {
        return reply instanceof Reply.Refused<Kept>(Refusal refusal) && refusal.kind() == Kind.UNAVAILABLE;
    }

    /** Somebody else is at it. */
    private Future<Reply<Kept>> later(String id, int looks) {
        if (looks == 0) {
            return Future.succeededFuture(Reply.refused(AWAY));
        }
        return vertx.timer(LOOK_EACH.toMillis(), TimeUnit.MILLISECONDS)
                .compose(rested -> shelf.find(id, clock.instant()))
                .compose(found ->
                        found.isEmpty() ? Future.succeededFuture(Renewals.<Kept>over()) : look(found.get(), looks));
    }

    private Future<Reply<Kept>> look(Kept kept, int looks) {
        return clock.instant().isBefore(kept.signedIn().tokenEndsAt())
                ? Future.succeededFuture(Reply.done(kept))
                : later(kept.id(), looks - 1);
    }

    private Future<Reply<Kept>> renew(Kept kept) {
        Optional<URI> endpoint = authentication.tokenEndpoint();
        if (endpoint.isEmpty()) {
            return Future.succeededFuture(Reply.refused(AWAY));
        }
        return tokens.refresh(endpoint.get(), kept.signedIn().refreshToken().orElseThrow())
                .transform((grant, fault) -> switch (grant) {
                    case null -> away(fault);
                    case Grant.Denied(String error) -> end(kept, error);
                    case Grant.Given given -> take(kept, given);
                });
    }

    private static Future<Reply<Kept>> away(Throwable fault) {
        LOG.atWarn().addKeyValue("fault", fault).log("A session cannot be renewed; trying again");
        return Future.succeededFuture(Reply.refused(AWAY));
    }

    private Future<Reply<Kept>> end(Kept kept, String error) {
        LOG.atInfo().addKeyValue("error", error).log("The identity provider renews a session no more");
        return shelf.remove(kept.id()).map(Renewals.<Kept>over());
    }

    private Future<Reply<Kept>> take(Kept kept, Grant.Given given) {
        return authentication.authenticate("Bearer " + given.accessToken()).compose(reply -> switch (reply) {
            case Reply.Done<Caller>(Caller caller)
            when caller.subject().equals(kept.signedIn().subject()) ->
                shelf.change(kept, kept.signedIn().renewed(given, caller, clock.instant()))
                        .map(Reply::done);
            case Reply.Done<Caller>(var _) -> end(kept, "another subject");
            case Reply.Refused<Caller>(Refusal refusal) when refusal.kind() == Kind.UNAVAILABLE -> keep(kept, given);
            case Reply.Refused<Caller>(Refusal refusal) -> end(kept, refusal.code());
        });
    }

    /** Nobody can tell now whether the new token is good. The old way to get the next one works no more. */
    private Future<Reply<Kept>> keep(Kept kept, Grant.Given given) {
        return shelf.change(kept, kept.signedIn().keeping(given)).map(stored -> Reply.<Kept>refused(AWAY));
    }
}
