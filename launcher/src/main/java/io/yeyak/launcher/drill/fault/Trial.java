package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.yeyak.launcher.drill.stage.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One fault, from its beginning to what is known of it afterwards. */
final class Trial {

    private final Stage stage;
    private final Fault fault;
    private final Instant injectedAt = Instant.now();
    private volatile Instant healedAt = injectedAt;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean isUndone = true;

    Trial(Stage stage, Fault fault) {
        this.stage = stage;
        this.fault = fault;
    }

    /** Breaks, waits, and mends. Never fails: a fault that cannot be had is mended all the same. */
    Future<Void> run() {
        stage.tell(fault.kind().label() + ": " + fault.target());
        return fault.inject()
                .compose(broken ->
                        stage.vertx().timer(Math.max(1, fault.duration().toMillis()), TimeUnit.MILLISECONDS))
                .onFailure(failure -> remember("could not be done: ", failure))
                .transform(over -> fault.heal())
                .onFailure(failure -> {
                    isUndone = false;
                    remember("could not be undone: ", failure);
                })
                .onComplete(mended -> healedAt = Instant.now())
                .otherwiseEmpty();
    }

    boolean isUndone() {
        return isUndone;
    }

    FaultRecord judged(Recovery recovery, Evidence evidence) {
        var sign = fault.sign().get();
        var isNoticed = evidence.feltBetween(injectedAt, recovery.at());
        var how = trouble.or(() -> sign)
                .or(() -> Optional.of("requests failed or were slow").filter(text -> isNoticed))
                .orElse("nobody noticed");
        return new FaultRecord(
                fault.kind(),
                fault.target(),
                injectedAt,
                healedAt,
                recovery.at(),
                sign.isPresent() || (isNoticed && trouble.isEmpty()),
                recovery.byItself() ? how : how + "; not ready again by itself");
    }

    private void remember(String what, Throwable failure) {
        if (trouble.isEmpty()) {
            trouble = Optional.of(what + failure.getMessage());
        }
    }
}
