package io.yeyak.payment.sandbox;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Decides by chance whom a trouble strikes, and counts how often each has since the sandbox was started. */
final class Troubles {

    private final RandomGenerator dice;
    private final Map<Trouble, LongAdder> struck = Arrays.stream(Trouble.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), trouble -> new LongAdder()));

    Troubles(RandomGenerator dice) {
        this.dice = dice;
    }

    /** How often each has struck. */
    record Struck(
            long declined,
            long delayed,
            long refused,
            long answersLost,
            long lied,
            long webhooksLate,
            long webhooksRepeated) {}

    /** Whether a trouble of so many per cent strikes this time; it is counted if it does. */
    boolean strikes(Trouble trouble, int percent) {
        boolean isStruck = percent > 0 && dice.nextInt(100) < percent;
        if (isStruck) {
            count(trouble);
        }
        return isStruck;
    }

    void count(Trouble trouble) {
        adder(trouble).increment();
    }

    Struck struck() {
        return new Struck(
                of(Trouble.DECLINED),
                of(Trouble.DELAYED),
                of(Trouble.REFUSED),
                of(Trouble.ANSWER_LOST),
                of(Trouble.LIED),
                of(Trouble.WEBHOOK_LATE),
                of(Trouble.WEBHOOK_REPEATED));
    }

    private long of(Trouble trouble) {
        return adder(trouble).sum();
    }

    private LongAdder adder(Trouble trouble) {
        return Objects.requireNonNull(struck.get(trouble), "there is one for each");
    }
}
