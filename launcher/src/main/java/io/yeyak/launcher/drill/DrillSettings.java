package io.yeyak.launcher.drill;

import io.yeyak.launcher.drill.fault.FaultKind;
import io.yeyak.launcher.process.Release;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a drill is to be like.
 *
 * @param seed what people do, and what is broken and when, follows from it; in which order it all meets does not
 * @param duration how long things are broken
 * @param least how many faults have to be felt: it goes on until then, within reason
 * @param rate reservations a second
 * @param kinds what may be broken
 * @param atOnce how many things may be broken at a time
 * @param folder where the platform keeps everything while it lasts
 * @param history where the history goes
 * @param previous another release, which the platform begins with; each rolling restart changes from one to the other
 */
public record DrillSettings(
        long seed,
        Duration duration,
        int least,
        double rate,
        Set<FaultKind> kinds,
        int atOnce,
        Path folder,
        Path history,
        Optional<Release> previous) {

    /** How long after the last fault everything has to be decided. */
    public static final Duration REST_WITHIN = Duration.ofMinutes(2);

    /** How long something may be on its way when the auditor looks for the first time. */
    static final Duration GRACE = Duration.ofSeconds(20);

    /** How long it goes on at a time, when too little was felt, and how often. */
    static final Duration MORE = Duration.ofMinutes(1);

    static final int MORE_TIMES = 15;

    /** How long people come before anything is broken. */
    static final Duration CALM = Duration.ofSeconds(15);

    /** How long people still come when all is healed. */
    static final Duration AFTER = Duration.ofSeconds(8);

    public DrillSettings {
        kinds = Set.copyOf(kinds);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a drill takes some time");
        }
    }

    /** How long people come in all, about. */
    Duration load() {
        return CALM.plus(duration).plus(AFTER);
    }
}
