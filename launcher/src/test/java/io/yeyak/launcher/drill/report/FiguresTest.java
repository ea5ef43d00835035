package io.yeyak.launcher.drill.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.launcher.drill.history.Answer;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.Fault;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Order;
import io.yeyak.launcher.drill.history.Terms;
import io.yeyak.launcher.drill.history.Type;
import io.yeyak.launcher.drill.judge.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a report says of a history. */
class FiguresTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Verdict GREEN = new Verdict(Map.of(), List.of());

    private final Figures figures = new Figures();

    @Test
    void countsWhatWasAcceptedInEachPhase() {
        phase(0, Figures.CALM, Type.INFO);
        reserve(1, "r1", 1.1);
        reserve(1, "r1", 1.2);
        reserve(2, "r2", 2.1);
        phase(4, Figures.STORM, Type.INFO);
        reserve(5, "r3", 5.1);
        phase(14, Figures.ENDING, Type.INFO);

        var people = figures.report(GREEN).people();

        assertThat(people.accepted()).isEqualTo(3);
        assertThat(people.perSecond()).containsExactly(Map.entry("calm", 0.5), Map.entry("storm", 0.1));
    }

    @Test
    void measuresFromTheEndOfAFaultToTheFirstDecisionForSomebodyWhoCameThen() {
        reserve(9, "before", 30);
        reserve(11, "slow", 16);
        reserve(12, "quick", 13);
        fault("kill-process", 10, true);
        fault("kill-process", 11, false);
        fault("cut-link", 12, true);

        var faults = figures.report(GREEN).faults();

        assertThat(faults.felt()).isEqualTo(2);
        assertThat(faults.unfelt()).isEqualTo(1);
        assertThat(faults.kinds().get("kill-process")).isEqualTo(new Report.Felt(1, 1, Optional.of("nobody noticed")));
        assertThat(faults.recoveries().deciding())
                .isEqualTo(new Recovery(
                        2,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(3),
                        0,
                        Recoveries.DECIDING,
                        2));
    }

    @Test
    void measuresFromTheDeathOfAProcessToTheFirstWhoIsAccepted() {
        reserve(4, "before", 4);
        reserve(17, "after", 30);
        fault("kill-process", 10, true);
        fault("kill-postgres", 10, true);

        var goingOn = figures.report(GREEN).faults().recoveries().goingOn();

        assertThat(goingOn.measured()).isEqualTo(1);
        assertThat(goingOn.longest()).isEqualTo(Duration.ofSeconds(12));
        assertThat(goingOn.held()).isZero();
    }

    @Test
    void measuresFromTheEndOfAFaultToTheTimeWhenNearlyAllAreServedPromptly() {
        for (var i = 0; i < 30; i++) {
            reserve(20 + i, "late" + i, 20 + i + 10);
        }
        for (var i = 0; i < 30; i++) {
            reserve(50 + i, "prompt" + i, 50 + i + 1);
        }
        fault("kill-broker", 20, true);
        fault("kill-broker", 79, true);

        var catchingUp = figures.report(GREEN).faults().recoveries().catchingUp();

        // Two in twenty may be late, so it is the crowd that begins with the last two of those who waited.
        assertThat(catchingUp.longest()).isEqualTo(Duration.ofSeconds(28));
        assertThat(catchingUp.measured()).isEqualTo(1);
        assertThat(catchingUp.unknown()).isEqualTo(1);
    }

    @Test
    void saysHowLongItTookToComeToRest() {
        figures.note(line(0, Op.DRILL, Type.INFO)
                .with(Facts.of(new Terms(Optional.of("1a2b3c"), 7, Duration.ofMinutes(5), 30, Duration.ofMinutes(2)))));
        fault("kill-process", 100, true);
        phase(108, Figures.ENDING, Type.INFO);
        phase(150, Figures.REST, Type.FAIL);

        assertThat(figures.report(GREEN).rest()).contains(new Report.Rest(50, 120, false));
    }

    @Test
    void canBeReadByPeople() {
        figures.note(line(0, Op.DRILL, Type.INFO)
                .with(Facts.of(new Terms(Optional.of("1a2b3c"), 7, Duration.ofMinutes(5), 30, Duration.ofMinutes(2)))));
        fault("cut-link", 12, true);

        assertThat(Text.of(figures.report(GREEN)))
                .startsWith("Nothing is wrong.")
                .anySatisfy(line -> assertThat(line).contains("seed 7"))
                .anySatisfy(line -> assertThat(line).contains("cut-link").contains("1 felt"));
    }

    private void reserve(double asked, String id, double decided) {
        var order = new Order("show", "type", 1);
        var key = "key-" + id;
        figures.note(line(asked, Op.PLACE, Type.INVOKE).by(key).of(order));
        figures.note(line(asked, Op.PLACE, Type.OK).by(key).of(order).of(id).with(answer("REQUESTED")));
        figures.note(line(decided, Op.READ, Type.OK).of(id).with(answer("HELD")));
    }

    private void phase(double at, String name, Type type) {
        figures.note(line(at, Op.PHASE, type).by(name));
    }

    private void fault(String kind, double healed, boolean felt) {
        var how = felt ? "a request failed" : "nobody noticed";
        figures.note(line(healed, Op.FAULT, Type.INFO)
                .with(Facts.of(new Fault(kind, "x", at(healed - 5), at(healed), Optional.empty(), felt, how))));
    }

    private static Answer answer(String state) {
        return new Answer(200, Optional.empty(), Optional.of(state), Optional.of(1L), Optional.empty(), 1);
    }

    private static Entry line(double at, Op op, Type type) {
        return Entry.of(at(at), "ann", op, type);
    }

    private static Instant at(double seconds) {
        return NOON.plusMillis(Math.round(seconds * 1_000));
    }
}
