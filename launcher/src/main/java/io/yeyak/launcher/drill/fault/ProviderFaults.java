package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /**
     * By what a fault is known to have had an effect.
     *
     * @param count the trouble that the provider counts
     * @param words what is said of that many
     */
    private record Sign(String count, String words) {

        // Fewer than before: the provider was started anew in between.
        Optional<String> between(Map<String, Long> before, Map<String, Long> after) {
            long struck = after.getOrDefault(count, 0L) - before.getOrDefault(count, 0L);
            return struck > 0 ? Optional.of(struck + " " + words) : Optional.empty();
        }
    }

    Fault declines() {
        return switched(
                FaultKind.PROVIDER_DECLINES,
                new Sign("declined", "payments, captures or refunds were declined"),
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
                new Sign("delayed", "answers were late"),
                Map.of("answerDelayMillis", chance.between(500, 15_000)),
                chance.seconds(5, 20));
    }

    Fault outage() {
        return switched(
                FaultKind.PROVIDER_OUTAGE,
                new Sign("refused", "calls were refused or cut off"),
                Map.of("outagePercent", chance.between(50, 101), "outage", chance.oneIn(2) ? "UNAVAILABLE" : "DROP"),
                chance.seconds(3, 20));
    }

    /** The money is taken, or given back, and nobody is told. */
    Fault losesAnswers() {
        return switched(
                FaultKind.PROVIDER_LOSES_ANSWERS,
                new Sign("answersLost", "answers were lost"),
                Map.of("lostAnswerPercent", chance.between(40, 101)),
                chance.seconds(3, 15));
    }

    /** The money is said to be taken, or given back, and is not. */
    Fault lies() {
        return switched(
                FaultKind.PROVIDER_LIES,
                new Sign("lied", "captures or refunds were said to be made, and were not"),
                Map.of("liePercent", chance.between(40, 101)),
                chance.seconds(5, 15));
    }

    Fault lateWebhooks() {
        return switched(
                FaultKind.LATE_WEBHOOKS,
                new Sign("webhooksLate", "messages were sent late"),
                Map.of("webhookDelayMillis", chance.between(2_000, 30_000)),
                chance.seconds(5, 15));
    }

    // Both late and often: copies of earlier messages come after later ones.
    Fault repeatedWebhooks() {
        return switched(
                FaultKind.REPEATED_WEBHOOKS,
                new Sign("webhooksRepeated", "messages were sent several times"),
                Map.of("webhookCopies", chance.between(2, 9), "webhookDelayMillis", chance.between(0, 2_000)),
                chance.seconds(5, 15));
    }

    private Fault switched(FaultKind kind, Sign sign, Map<String, Object> troubles, Duration duration) {
        var before = new AtomicReference<Map<String, Object>>(Map.of());
        var struckBefore = new AtomicReference<Optional<Map<String, Long>>>(Optional.empty());
        var known = new AtomicReference<Optional<String>>(Optional.empty());
        return new Fault(
                kind,
                PROVIDER,
                duration,
                () -> Future.all(switches.present().onSuccess(before::set), count().onSuccess(struckBefore::set))
                        .compose(asked -> switches.put(with(before.get(), troubles))),
                () -> restored(before.get())
                        .compose(mended -> count())
                        .onSuccess(after -> known.set(
                                struckBefore.get().flatMap(first -> after.flatMap(last -> sign.between(first, last)))))
                        .mapEmpty(),
                known::get);
    }

    // A provider of an earlier release does not count.
    private Future<Optional<Map<String, Long>>> count() {
        return switches.struck().map(Optional::of).otherwise(Optional.empty());
    }

    private Future<Void> restored(Map<String, Object> before) {
        return before.isEmpty() ? Future.succeededFuture() : switches.put(before);
    }

    private static Map<String, Object> with(Map<String, Object> present, Map<String, Object> troubles) {
        var all = new HashMap<>(present);
        all.putAll(troubles);
        return all;
    }
}
