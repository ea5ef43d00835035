package io.yeyak.payment.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A call to the provider that is to be made.
 *
 * <p>Whoever is about to make it claims it first: it becomes due again when the lease is over, and is then repeated
 * with the same key, should the one who claimed it not have lived to tell the outcome.
 *
 * @param kind which call
 * @param at when, by the database's clock
 * @param tries how often it was claimed without being answered; 0 proves that the provider was never told
 */
public record Due(CallKind kind, Instant at, int tries) {

    public static Due first(CallKind kind, Instant at) {
        return new Due(kind, at, 0);
    }

    public boolean isDue(Instant now) {
        return !at.isAfter(now);
    }

    Due claimed(Instant now, Duration lease) {
        return new Due(kind, now.plus(lease), tries + 1);
    }

    /** The claim came to nothing: the provider was certainly not told. */
    Due unsent(Instant again) {
        return new Due(kind, again, Math.max(0, tries - 1));
    }

    Due later(Instant again) {
        return new Due(kind, again, tries);
    }
}
