package io.yeyak.common.parking;

import static io.yeyak.common.fixture.Replies.done;
import static io.yeyak.common.tally.TallyContext.added;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.tally.TallyContext;
import io.yeyak.common.tally.WithTally;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParkedMessagesIT extends WithTally {

    @Test
    void haltsTheSubjectOfPoisonAndNothingElse() {
        context.poison.add("a");

        assertThat(deliver(added("a", 1))).isEqualTo(Handling.PARKED);
        context.poison.clear();
        assertThat(deliver(added("a", 2))).isEqualTo(Handling.PARKED);
        assertThat(deliver(added("b", 1))).isEqualTo(Handling.HANDLED);

        assertThat(context.count("a")).isZero();
        assertThat(context.count("b")).isEqualTo(1);
        assertThat(page()).extracting(ParkedMessage::cause).containsExactly("FAILED", "BEHIND");
    }

    @Test
    void parksAMessageOnceHoweverOftenItIsDelivered() {
        context.poison.add("a");
        EventMessage message = added("a", 1);

        assertThat(deliver(message)).isEqualTo(Handling.PARKED);
        assertThat(deliver(message)).isEqualTo(Handling.PARKED);

        assertThat(page()).extracting(ParkedMessage::messageId).containsExactly(id(message));
    }

    @Test
    void replaysASubjectInOrderAndThenLetsItFlow() {
        List<EventMessage> parked = park("a", 3);
        context.poison.clear();

        ReplayResults results = replay(parked.getFirst());

        assertThat(results.messages()).extracting(ReplayResults.Step::outcome).containsOnly("HANDLED");
        assertThat(results.remaining()).isZero();
        assertThat(context.effects())
                .containsExactlyElementsOf(
                        parked.stream().map(ParkedMessagesIT::id).toList());
        assertThat(page()).isEmpty();
        assertThat(deliver(parked.getFirst())).isEqualTo(Handling.DUPLICATE);
        assertThat(deliver(added("a", 4))).isEqualTo(Handling.HANDLED);
    }

    @Test
    void stopsAReplayAtTheOneThatFailsAgainAndKeepsItsPlace() {
        List<EventMessage> parked = park("a", 2);

        ReplayResults results = replay(parked.getFirst());

        assertThat(results.messages()).extracting(ReplayResults.Step::outcome).containsExactly("PARKED");
        assertThat(results.remaining()).isEqualTo(2);
        assertThat(page()).extracting(ParkedMessage::tries).containsExactly(1, 0);
        assertThat(page()).extracting(ParkedMessage::messageId).containsExactly(id(parked.get(0)), id(parked.get(1)));
        assertThat(context.query("select tries from parked_message order by id"))
                .extracting(row -> row.getInteger(0))
                .containsExactly(1, 0);
        assertThat(context.effects()).isEmpty();
    }

    @Test
    void beginsWithTheOldestOfASubject() {
        List<EventMessage> parked = park("a", 2);
        context.poison.clear();

        Reply<ReplayResults> reply =
                context.parked().replay(id(parked.getLast()), false).await();

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("parked-message-blocked"));
        assertThat(context.effects()).isEmpty();
    }

    @Test
    void saysInADryRunWhatItWouldReplayAndDoesNothing() {
        List<EventMessage> parked = park("a", 2);
        context.poison.clear();

        ReplayResults results =
                done(context.parked().replay(id(parked.getFirst()), true).await());

        assertThat(results.dryRun()).isTrue();
        assertThat(results.messages())
                .extracting(ReplayResults.Step::messageId)
                .containsExactly(id(parked.get(0)), id(parked.get(1)));
        assertThat(context.effects()).isEmpty();
        assertThat(page()).hasSize(2);
    }

    @Test
    void replaysOnceWhenTwoAdministratorsDoAtTheSameTime() {
        List<EventMessage> parked = park("a", 1);
        context.poison.clear();
        try (TallyContext other = new TallyContext(vertx, database)) {
            var first = context.parked().replay(id(parked.getFirst()), false);
            var second = other.parked().replay(id(parked.getFirst()), false);
            assertThat(first.await()).isInstanceOf(Reply.Done.class);
            assertThat(second.await()).isNotNull();
        }

        assertThat(context.effects()).containsExactly(id(parked.getFirst()));
        assertThat(page()).isEmpty();
    }

    @Test
    void letsNothingOvertakeAReplayThatIsGoingOn() {
        List<EventMessage> parked = park("a", 50);
        context.poison.clear();

        var replayed = context.parked().replay(id(parked.getFirst()), false);
        List<EventMessage> delivered = new ArrayList<>(parked);
        for (int i = 0; i < 50; i++) {
            EventMessage next = added("a", 51 + i);
            delivered.add(next);
            assertThat(deliver(next)).isIn(Handling.PARKED, Handling.HANDLED);
        }
        assertThat(replayed.await()).isInstanceOf(Reply.Done.class);
        for (ParkedMessage rest : page()) {
            assertThat(context.parked().replay(rest.messageId(), false).await()).isNotNull();
        }

        assertThat(context.effects())
                .containsExactlyElementsOf(
                        delivered.stream().map(ParkedMessagesIT::id).toList());
    }

    @Test
    void givesUpAMessageForGoodAndLetsTheNextBeReplayed() {
        List<EventMessage> parked = park("a", 2);
        context.poison.clear();

        assertThat(context.parked()
                        .discard(id(parked.getLast()), "admin:1", "wrong")
                        .await())
                .isInstanceOf(Reply.Refused.class);
        assertThat(context.parked()
                        .discard(id(parked.getFirst()), "admin:1", "wrong")
                        .await())
                .isInstanceOf(Reply.Done.class);

        assertThat(replay(parked.getLast()).messages())
                .extracting(ReplayResults.Step::outcome)
                .containsExactly("HANDLED");
        assertThat(deliver(parked.getFirst())).isEqualTo(Handling.DUPLICATE);
        assertThat(context.effects()).containsExactly(id(parked.getLast()));
    }

    /** Parks so many of a subject; it stays poison. */
    private List<EventMessage> park(String subject, int count) {
        context.poison.add(subject);
        List<EventMessage> messages = IntStream.rangeClosed(1, count)
                .mapToObj(sequence -> added(subject, sequence))
                .toList();
        messages.forEach(message -> assertThat(deliver(message)).isEqualTo(Handling.PARKED));
        return messages;
    }

    private ReplayResults replay(EventMessage message) {
        return done(context.parked().replay(id(message), false).await());
    }

    private List<ParkedMessage> page() {
        return context.parked().page(0, 1_000).await();
    }

    private static UUID id(EventMessage message) {
        return message.envelope().id();
    }
}
