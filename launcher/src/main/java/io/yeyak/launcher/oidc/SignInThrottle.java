package io.yeyak.launcher.oidc;

import java.time.Clock;
import java.time.Duration;

/** Slows down whoever guesses the password of one user. */
final class SignInThrottle {

    private static final int FREE_TRIES = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int LIMIT = 10_000;

    private final Expiring<Integer> failures;

    SignInThrottle(Clock clock) {
        this.failures = new Expiring<>(PAUSE, LIMIT, clock);
    }

    boolean isTooMuchFor(String name) {
        return failures.get(name).orElse(0) >= FREE_TRIES;
    }

    void failed(String name) {
        failures.put(name, failures.get(name).orElse(0) + 1);
    }

    void succeeded(String name) {
        failures.remove(name);
    }
}
