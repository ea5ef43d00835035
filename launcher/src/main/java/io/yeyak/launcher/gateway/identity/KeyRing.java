package io.yeyak.launcher.gateway.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider's keys, kept up to date. They outlive the provider's absence; until it was there once, there are none.
 * Used by one event loop.
 */
final class KeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** Tokens live for minutes: clocks that differ by more cannot both be right about one. */
    private static final Duration CLOCKS_AGREE = Duration.ofMinutes(2);

    private final Vertx vertx;
    private final IdentityProvider provider;
    private final IdentitySettings settings;
    private final InstantSource clock;
    private final Runnable onRotation;

    private @Nullable Keys keys;
    private @Nullable SignInEndpoints signIn;
    private @Nullable Future<Void> reading;
    private Instant lastReadBegan = Instant.MIN;
    private Instant keysReadAt = Instant.MIN;
    private boolean lastReadFailed;
    private boolean clocksDiffer;
    private int failures;
    private long timer = -1;
    private boolean closed;

    /**
     * Makes one that has no keys yet.
     *
     * @param onRotation called when the keys are others than before
     */
    KeyRing(Vertx vertx, IdentitySettings settings, InstantSource clock, Runnable onRotation) {
        this.vertx = vertx;
        this.provider = new IdentityProvider(vertx, settings.issuer());
        this.settings = settings;
        this.clock = clock;
        this.onRotation = onRotation;
    }

    /**
     * Begins to read the keys, now and for ever.
     *
     * @return completes after the first try, whatever came of it
     */
    Future<Void> open() {
        return read().onComplete(done -> planNext());
    }

    void close() {
        closed = true;
        vertx.cancelTimer(timer);
        provider.close();
    }

    Optional<Keys> keys() {
        return Optional.ofNullable(keys);
    }

    /** How long ago the keys were read; empty as long as they never were. */
    Optional<Duration> age() {
        return keys().map(known -> Duration.between(keysReadAt, clock.instant()));
    }

    /** Where people sign in, as far as the provider has told. */
    Optional<SignInEndpoints> signIn() {
        return Optional.ofNullable(signIn);
    }

    /** Whether the provider could not be asked when it was asked the last time. */
    boolean isProviderAway() {
        return lastReadFailed;
    }

    /** Whether the provider had another time than this process when it was asked the last time. */
    boolean doClocksDiffer() {
        return clocksDiffer;
    }

    /** Reads the keys again, unless that was done a moment ago: strangers can make up key ids as they like. */
    Future<Void> refresh() {
        if (reading != null) {
            return reading;
        }
        boolean tooSoon = clock.instant().isBefore(lastReadBegan.plus(settings.refreshKeysAtMostEach()));
        return tooSoon ? Future.succeededFuture() : read();
    }

    private Future<Void> read() {
        lastReadBegan = clock.instant();
        Future<Void> read = provider.keys().transform((said, fault) -> {
            reading = null;
            if (said != null) {
                said.at().ifPresent(this::compare);
                use(said.keys());
                signIn = said.signIn().orElse(null);
            } else {
                note(fault);
            }
            return Future.succeededFuture();
        });
        reading = read.isComplete() ? null : read;
        return read;
    }

    private void use(Keys read) {
        boolean rotated = keys == null || !keys.prints().equals(read.prints());
        keys = read;
        keysReadAt = clock.instant();
        lastReadFailed = false;
        failures = 0;
        if (rotated) {
            LOG.atInfo()
                    .addKeyValue("issuer", settings.issuer())
                    .addKeyValue("keys", read.byId().keySet())
                    .log("The identity provider signs with these keys");
            onRotation.run();
        }
    }

    private void compare(Instant theirs) {
        Duration difference = Duration.between(theirs, clock.instant());
        clocksDiffer = difference.abs().compareTo(CLOCKS_AGREE) > 0;
        if (clocksDiffer) {
            LOG.atError()
                    .addKeyValue("ahead", difference)
                    .log("The clock of this process is not that of the identity provider: one of them is wrong");
        }
    }

    private void note(Throwable fault) {
        lastReadFailed = true;
        failures++;
        if (failures == 1) {
            LOG.atWarn()
                    .addKeyValue("issuer", settings.issuer())
                    .addKeyValue("fault", fault)
                    .addKeyValue("haveKeys", keys != null)
                    .log("The identity provider's keys cannot be read; trying again");
        }
    }

    private void planNext() {
        if (closed) {
            return;
        }
        Duration pause = failures == 0 ? settings.refreshKeysEach() : pauseAfterFailure();
        timer = vertx.setTimer(Math.max(1, pause.toMillis()), id -> read().onComplete(done -> planNext()));
    }

    private Duration pauseAfterFailure() {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
