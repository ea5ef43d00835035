package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that can be broken, and mended.
 *
 * @param target what it is done to
 * @param duration how long it stays broken once it is
 * @param injection breaks it
 * @param healing mends it, also when it was broken only half or not at all
 * @param sign asked after it is mended: by what it is known to have had an effect, if it tells by itself
 */
record Fault(
        FaultKind kind,
        String target,
        Duration duration,
        Step injection,
        Step healing,
        Supplier<Optional<String>> sign) {

    /** Something that is done. */
    @FunctionalInterface
    interface Step {
        Future<Void> run();
    }

    Future<Void> inject() {
        return Future.succeededFuture().compose(begun -> injection.run());
    }

    Future<Void> heal() {
        return Future.succeededFuture().compose(begun -> healing.run());
    }

    /** A fault that shows in nothing but what people notice. */
    static Fault silent(FaultKind kind, String target, Duration duration, Step injection, Step healing) {
        return new Fault(kind, target, duration, injection, healing, Optional::empty);
    }

    /** A fault that this machine cannot have. */
    static Fault unavailable(FaultKind kind, String why) {
        return silent(
                kind,
                "-",
                Duration.ZERO,
                () -> Future.failedFuture("not available here: " + why),
                Future::succeededFuture);
    }
}
