package io.yeyak.launcher.gateway.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds out who is calling. Used by one event loop. */
public final class Authentication {

    private static final String SCHEME = "Bearer ";
    private static final int REMEMBERED_TOKENS = 10_000;
    private static final Duration FIRST_READ = Duration.ofSeconds(3);

    private final TokenVerifier verifier;
    private final IdentityTokens identities;
    private final VerifiedTokens verified;
    private final KeyRing ring;

    public Authentication(Vertx vertx, IdentitySettings settings, InstantSource clock) {
        this.verifier = new TokenVerifier(settings, clock);
        this.identities = new IdentityTokens(settings, clock);
        this.verified = new VerifiedTokens(REMEMBERED_TOKENS, clock);
        this.ring = new KeyRing(vertx, settings, clock, verified::forgetAll);
    }

    /**
     * Begins to read the provider's keys.
     *
     * @return completes when they are there, or when it takes too long: the provider may be away
     */
    public Future<Void> open() {
        return ring.open().timeout(FIRST_READ.toMillis(), TimeUnit.MILLISECONDS).otherwiseEmpty();
    }

    public void close() {
        ring.close();
    }

    /** Whether tokens can be verified. */
    public boolean isReady() {
        return ring.keys().isPresent();
    }

    /** How long ago the provider's keys were read; empty as long as they never were. */
    public Optional<Duration> keysAge() {
        return ring.age();
    }

    /** Whether the provider could not be asked when it was asked the last time. */
    public boolean isProviderAway() {
        return ring.isProviderAway();
    }

    /**
     * Where people sign in. It looks whether the provider is there, unless that was done a moment ago.
     *
     * @return empty while it is away, and where it offers no such thing; never fails
     */
    public Future<Optional<SignInEndpoints>> signIn() {
        return ring.refresh().map(read -> ring.isProviderAway() ? Optional.empty() : ring.signIn());
    }

    /** Where tokens are made, whether or not anybody is there. */
    public Optional<URI> tokenEndpoint() {
        return ring.signIn().map(SignInEndpoints::token);
    }

    /**
     * Who has signed in.
     *
     * @param identityToken as the provider gave it for a sign-in
     * @param clientId the client that asked for it
     * @param nonce what it has to repeat
     * @return empty when the token proves nothing; never fails
     */
    public Future<Optional<Person>> identify(String identityToken, String clientId, String nonce) {
        Optional<Person> person = identified(identityToken, clientId, nonce);
        return person.isPresent()
                ? Future.succeededFuture(person)
                : ring.refresh().map(read -> identified(identityToken, clientId, nonce));
    }

    private Optional<Person> identified(String identityToken, String clientId, String nonce) {
        return ring.keys().flatMap(keys -> identities.verify(identityToken, clientId, nonce, keys));
    }

    /**
     * Who is calling.
     *
     * @param authorization the header, if there is one
     * @return refused as UNAUTHENTICATED without a valid token, as UNAVAILABLE while it cannot be told; never fails
     */
    public Future<Reply<Caller>> authenticate(@Nullable String authorization) {
        if (authorization == null) {
            return refused(Kind.UNAUTHENTICATED, "token-missing", "This needs an access token.");
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return refused(Kind.UNAUTHENTICATED, "token-invalid", "The authorization has to be a bearer token.");
        }
        String token = authorization.substring(SCHEME.length()).trim();
        Optional<Caller> known = verified.find(token);
        return known.isPresent() ? Future.succeededFuture(Reply.done(known.get())) : verify(token);
    }

    private Future<Reply<Caller>> verify(String token) {
        Optional<Keys> keys = ring.keys();
        if (keys.isEmpty()) {
            return away();
        }
        Verdict verdict = verifier.verify(token, keys.get());
        return verdict instanceof Verdict.UnknownKey
                ? ring.refresh().compose(read -> verifyAgain(token))
                : conclude(token, verdict);
    }

    private Future<Reply<Caller>> verifyAgain(String token) {
        Verdict verdict = ring.keys().map(keys -> verifier.verify(token, keys)).orElseGet(Verdict.UnknownKey::new);
        return conclude(token, verdict);
    }

    private Future<Reply<Caller>> conclude(String token, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted(Caller caller) -> {
                verified.remember(token, caller);
                yield Future.succeededFuture(Reply.done(caller));
            }
            case Verdict.Rejected(String reason) -> refused(Kind.UNAUTHENTICATED, "token-invalid", reason);
            // A process whose clock has jumped would send everybody away: others can tell.
            case Verdict.Untimely(String reason) ->
                ring.doClocksDiffer() ? away() : refused(Kind.UNAUTHENTICATED, "token-invalid", reason);
            case Verdict.UnknownKey() ->
                ring.isProviderAway()
                        ? away()
                        : refused(Kind.UNAUTHENTICATED, "token-invalid", "The token is signed with an unknown key.");
        };
    }

    private static Future<Reply<Caller>> away() {
        return refused(
                Kind.UNAVAILABLE, "identity-provider-unavailable", "The identity provider is away. Please try again.");
    }

    private static Future<Reply<Caller>> refused(Kind kind, String code, String detail) {
        return Future.succeededFuture(Reply.refused(new Refusal(kind, code, detail)));
    }
}
