package io.yeyak.launcher.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.ticket.domain.TicketEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every seed is another course of events. {@code -Dsimulation.seeds=N} runs that many, {@code -Dsimulation.seed=S}
 * replays one and prints what happened.
 */
class SagaSimulationTest {

    private static final long SEEDS = Long.getLong("simulation.seeds", 10_000);
    private static final long SABOTAGED_SEEDS = 1_000;

    private record Failure(long seed, Throwable cause) {}

    @Test
    void keepsItsPromisesWhateverHappens() {
        Long single = Long.getLong("simulation.seed");
        Optional<Failure> failure = single == null
                ? firstFailure(LongStream.range(0, SEEDS), Sabotage.NONE)
                : firstFailure(LongStream.of(single), Sabotage.NONE);
        assertThat(failure.map(SagaSimulationTest::describe)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Sabotage.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void noticesABrokenSafeguard(Sabotage sabotage) {
        assertThat(firstFailure(LongStream.range(0, SABOTAGED_SEEDS), sabotage))
                .as("seeds 0 to %d without %s", SABOTAGED_SEEDS, sabotage)
                .isPresent();
    }

    /** A promise that is never put to the test is worth nothing. */
    @Test
    void reachesEveryCornerOfTheSaga() {
        Map<String, Long> told = new TreeMap<>();
        LongStream.range(0, SABOTAGED_SEEDS).forEach(seed -> {
            Simulation simulation = new Simulation(seed, Sabotage.NONE);
            simulation.run();
            simulation.told().forEach((type, count) -> told.merge(type, count, Long::sum));
        });
        Set<String> all = Stream.of(TicketEvent.class, ReservationEvent.class, PaymentEvent.class)
                .flatMap(SagaSimulationTest::leaves)
                .map(type -> type.getSimpleName() + ".v1")
                .collect(Collectors.toSet());
        assertThat(told.keySet()).as("%s", told).containsAll(all);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SagaSimulationTest::leaves)
                : Stream.of(type);
    }

    @Test
    void isTheSameEveryTime() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(story(seed)).isEqualTo(story(seed));
        }
    }

    private static String story(long seed) {
        Simulation simulation = new Simulation(seed, Sabotage.NONE);
        simulation.run();
        return simulation.story();
    }

    private static Optional<Failure> firstFailure(LongStream seeds, Sabotage sabotage) {
        return seeds.parallel()
                .mapToObj(seed -> run(seed, sabotage))
                .flatMap(Optional::stream)
                .findAny();
    }

    private static Optional<Failure> run(long seed, Sabotage sabotage) {
        try {
            new Simulation(seed, sabotage).run();
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            return Optional.of(new Failure(seed, e));
        }
    }

    private static String describe(Failure failure) {
        Simulation again = new Simulation(failure.seed, Sabotage.NONE);
        try {
            again.run();
        } catch (RuntimeException | AssertionError e) {
            e.addSuppressed(failure.cause);
            StringBuilder words = new StringBuilder("seed " + failure.seed + ": " + e + "\n" + again.story());
            for (StackTraceElement frame : e.getStackTrace()) {
                words.append("\n  at ").append(frame);
            }
            return words.append("\nreplay it with -Dsimulation.seed=")
                    .append(failure.seed)
                    .toString();
        }
        return "seed " + failure.seed + " failed and then passed: the simulation is not deterministic";
    }
}
