package io.yeyak.common.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.tally.TallyContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Cause ASKED = Cause.asked(Actor.admin("1"));

    private final Map<String, Integer> stored = new HashMap<>(Map.of("a", 1));
    private final Book<String, Integer> book = new Book<>() {
        @Override
        public Integer read(String key) {
            return stored.getOrDefault(key, 0);
        }

        @Override
        public void write(String key, Integer next) {
            stored.put(key, next);
        }
    };

    @Test
    void decidesEachWorkOnWhatTheOneBeforeItLeft() {
        var batch = batch(Set.of(), Set.of());

        assertThat(batch.decide(new Work<>("a", ASKED, plusOne()))).isEqualTo(done(2));
        assertThat(batch.decide(new Work<>("a", ASKED, plusOne()))).isEqualTo(done(3));

        assertThat(stored).isEqualTo(Map.of("a", 3));
        assertThat(batch.happened())
                .containsExactly(new Happened<>("became 2", ASKED), new Happened<>("became 3", ASKED));
    }

    @Test
    void remembersWhatBecameOfTheStateOfEachWorkThatWasDecided() {
        var batch = batch(Set.of(), Set.of());
        Rule<Integer, String, Integer> refuse = (state, now) -> Decision.refused(state, Refusal.conflict("no", "No."));

        List.of(plusOne(), plusOne(), refuse)
                .forEach(rule ->
                        assertThat(batch.decide(new Work<>("a", ASKED, rule))).isInstanceOf(Outcome.Decided.class));
        assertThat(batch.decide(new Work<>("a", ASKED, broken()))).isInstanceOf(Outcome.Failed.class);

        assertThat(batch.moves()).containsExactly(new Move<>(1, 2), new Move<>(2, 3), new Move<>(3, 3));
    }

    @Test
    void givesRulesTheMomentOfTheTransaction() {
        Rule<Integer, String, Instant> tellTime = (state, now) -> Decision.unchanged(state, now);

        assertThat(batch(Set.of(), Set.of()).decide(new Work<>("a", ASKED, tellTime)))
                .isEqualTo(new Outcome.Decided(Reply.done(NOW)));
    }

    @Test
    void passesOnARefusal() {
        Refusal refusal = Refusal.conflict("no", "No.");
        Rule<Integer, String, Integer> refuse = (state, now) -> Decision.refused(state, refusal);

        assertThat(batch(Set.of(), Set.of()).decide(new Work<>("a", ASKED, refuse)))
                .isEqualTo(new Outcome.Decided(Reply.refused(refusal)));
    }

    @Test
    void changesNothingWhenARuleThrowsOnWhatWasAsked() {
        var batch = batch(Set.of(), Set.of());

        assertThat(batch.decide(new Work<>("a", ASKED, broken()))).isInstanceOf(Outcome.Failed.class);

        assertThat(stored).isEqualTo(Map.of("a", 1));
        assertThat(batch.happened()).isEmpty();
    }

    @Test
    void hasTheEffectOfAnEventOnceWithinTheBatchToo() {
        var batch = batch(Set.of(), Set.of());
        EventMessage message = TallyContext.added("a", 1);

        assertThat(batch.decide(delivered(message))).isInstanceOf(Outcome.Decided.class);
        assertThat(batch.decide(delivered(message))).isEqualTo(new Outcome.Duplicate());

        assertThat(stored).isEqualTo(Map.of("a", 2));
    }

    @Test
    void hasNoEffectOfAnEventThatWasSeenBefore() {
        EventMessage message = TallyContext.added("a", 1);

        assertThat(batch(Set.of(message.envelope().id()), Set.of()).decide(delivered(message)))
                .isEqualTo(new Outcome.Duplicate());
    }

    @Test
    void parksPoisonAndWhatComesAfterItOfItsSubjectOnly() {
        var batch = batch(Set.of(), Set.of());

        Outcome poison = batch.decide(new Work<>("a", new Cause.Delivered(TallyContext.added("a", 1)), broken()));
        Outcome behind = batch.decide(delivered(TallyContext.added("a", 2)));
        Outcome other = batch.decide(delivered(TallyContext.added("b", 1)));

        assertThat(poison)
                .isEqualTo(new Outcome.Parked(ParkingCause.FAILED, "java.lang.IllegalStateException: broken"));
        assertThat(behind)
                .isInstanceOfSatisfying(
                        Outcome.Parked.class,
                        parked -> assertThat(parked.cause()).isEqualTo(ParkingCause.BEHIND));
        assertThat(other).isInstanceOf(Outcome.Decided.class);
        assertThat(stored).isEqualTo(Map.of("a", 1, "b", 1));
    }

    @Test
    void parksWhatIsBehindAnEarlierBatch() {
        assertThat(batch(Set.of(), Set.of("a")).decide(delivered(TallyContext.added("a", 2))))
                .isInstanceOf(Outcome.Parked.class);
    }

    @Test
    void letsAReplayPassAlthoughItsSubjectIsHaltedByIt() {
        EventMessage message = TallyContext.added("a", 1);
        Work<String, Integer, String, Note> replay = new Work<>(
                "a",
                new Cause.Delivered(message),
                noted(),
                Optional.of(message.envelope().id()));

        assertThat(batch(Set.of(), Set.of("a")).decide(replay)).isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void haltsTheSubjectOfWhatIsParkedUndecided() {
        var batch = batch(Set.of(), Set.of());
        EventMessage unknown = TallyContext.added("a", 1);

        assertThat(batch.park(unknown, ParkingCause.NOT_UNDERSTOOD, "who knows"))
                .isEqualTo(new Outcome.Parked(ParkingCause.NOT_UNDERSTOOD, "who knows"));
        assertThat(batch.park(unknown, ParkingCause.NOT_UNDERSTOOD, "who knows"))
                .isEqualTo(new Outcome.Duplicate());
        assertThat(batch.decide(delivered(TallyContext.added("a", 2)))).isInstanceOf(Outcome.Parked.class);
    }

    private Batch<String, Integer, String> batch(Set<UUID> seen, Set<String> halted) {
        return new Batch<>(book, NOW, seen, halted);
    }

    private static Rule<Integer, String, Integer> plusOne() {
        return (state, now) -> Decision.of(state + 1, List.of("became " + (state + 1)), state + 1);
    }

    private static Rule<Integer, String, Note> noted() {
        return (state, now) -> Decision.of(state + 1, List.of("became " + (state + 1)), Note.applied());
    }

    private static Rule<Integer, String, Note> broken() {
        return (state, now) -> {
            throw new IllegalStateException("broken");
        };
    }

    private static Work<String, Integer, String, Note> delivered(EventMessage message) {
        return new Work<>(message.envelope().subject(), new Cause.Delivered(message), noted());
    }

    private static Outcome done(int answer) {
        return new Outcome.Decided(Reply.done(answer));
    }
}
