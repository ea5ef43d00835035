package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A payment provider in trouble; what it was set to before, it is set to again. */
final class ProviderFaults {

    private static final String PROVIDER = "provider";

    private final ProviderSwitches switches;
    private final Chance chance;

    ProviderFaults(ProviderSwitches switches, Chance chance) {
        this.switches = switches;
        this.chance = chance;
    }

    Fault declines() {
        return switched(
                FaultKind.PROVIDER_DECLINES,
                Map.of(
                        "declinePercent", chance.between(30, 101),
                        "captureDeclinePercent", chance.between(0, 60),
                        "refundFailurePercent", chance.between(0, 60)),
                chance.seconds(3, 12));
    }

    // The longest is longer than the patience of whoever calls.
    Fault delays() {
        return switched(
                FaultKind.PROVIDER_DELAYS,
                Map.of("answerDelayMillis", chance.between(500, 15_000)),
                chance.seconds(5, 20));
    }

    Fault outage() {
        return switched(
                FaultKind.PROVIDER_OUTAGE,
                Map.of("outagePercent", chance.between(50, 101), "outage", chance.oneIn(2) ? "UNAVAILABLE" : "DROP"),
                chance.seconds(3, 20));
    }

    /** The money is taken, or given back, and nobody is told. */
    Fault losesAnswers() {
        return switched(
                FaultKind.PROVIDER_LOSES_ANSWERS,
                Map.of("lostAnswerPercent", chance.between(40, 101)),
                chance.seconds(3, 15));
    }

    Fault lateWebhooks() {
        return switched(
                FaultKind.LATE_WEBHOOKS,
                Map.of("webhookDelayMillis", chance.between(2_000, 30_000)),
                chance.seconds(5, 15));
    }

    // Both late and often: copies of earlier messages come after later ones.
    Fault repeatedWebhooks() {
        return switched(
                FaultKind.REPEATED_WEBHOOKS,
                Map.of("webhookCopies", chance.between(2, 9), "webhookDelayMillis", chance.between(0, 2_000)),
                chance.seconds(5, 15));
    }

    private Fault switched(FaultKind kind, Map<String, Object> troubles, Duration duration) {
        var before = new AtomicReference<Map<String, Object>>(Map.of());
        return Fault.silent(
                kind,
                PROVIDER,
                duration,
                () -> switches.present().compose(present -> {
                    before.set(present);
                    return switches.put(with(present, troubles));
                }),
                () -> before.get().isEmpty() ? Future.succeededFuture() : switches.put(before.get()));
    }

    private static Map<String, Object> with(Map<String, Object> present, Map<String, Object> troubles) {
        var all = new HashMap<>(present);
        all.putAll(troubles);
        return all;
    }
}
