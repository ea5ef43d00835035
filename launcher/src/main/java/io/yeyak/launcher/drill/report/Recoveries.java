package io.yeyak.launcher.drill.report;

import io.yeyak.launcher.drill.fault.FaultKind;
import io.yeyak.launcher.drill.history.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How quickly people were served again.
 *
 * @param goingOn from the moment when a single process of the platform died or stood still until somebody was accepted
 * @param deciding from the end of any fault until somebody had a decision
 * @param catchingUp from the end of any fault until nearly everybody had a decision promptly
 */
public record Recoveries(Recovery goingOn, Recovery deciding, Recovery catchingUp) {

    static final Duration GOING_ON = Duration.ofSeconds(10);
    static final Duration DECIDING = Duration.ofSeconds(30);
    static final Duration CATCHING_UP = Duration.ofSeconds(60);

    private static final Set<String> OF_ONE_PROCESS = Stream.of(
                    FaultKind.KILL_PROCESS,
                    FaultKind.FREEZE_PROCESS_BRIEFLY,
                    FaultKind.FREEZE_PROCESS_FOR_LONG,
                    FaultKind.DEAF_PROCESS,
                    FaultKind.CLOCK_JUMP)
            .map(FaultKind::label)
            .collect(Collectors.toUnmodifiableSet());

    static Recoveries of(List<Fault> faults, Timetable timetable) {
        var single = faults.stream()
                .filter(fault -> OF_ONE_PROCESS.contains(fault.kind()))
                .toList();
        return new Recoveries(
                timetable.accepting(each(single, Fault::injectedAt), GOING_ON),
                timetable.deciding(each(faults, Fault::healedAt), DECIDING),
                timetable.caughtUp(each(faults, Fault::healedAt), CATCHING_UP));
    }

    private static List<Instant> each(List<Fault> faults, Function<Fault, Instant> moment) {
        return faults.stream().map(moment).collect(Collectors.toList());
    }
}
