package io.yeyak.common.postgres;

import static io.yeyak.common.tally.TallyContext.added;
import static io.yeyak.common.tally.TallyContext.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.tally.TallyContext;
import io.yeyak.common.tally.WithTally;
import io.yeyak.common.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryIT extends WithTally {

    @Test
    void hasItsEffectOnceHoweverOftenItIsDelivered() {
        EventMessage message = added("a", 1);

        assertThat(deliver(message)).isEqualTo(Handling.HANDLED);
        assertThat(deliver(message)).isEqualTo(Handling.DUPLICATE);
        Future<Handling> third = context.handler().on(message);
        Future<Handling> fourth = context.handler().on(message);

        assertThat(List.of(third.await(), fourth.await())).containsOnly(Handling.DUPLICATE);
        assertThat(context.effects()).containsExactly(message.envelope().id());
    }

    @Test
    void hasItsEffectOnceInOneBatch() {
        EventMessage message = added("a", 1);

        Future<Handling> first = context.handler().on(message);
        Future<Handling> second = context.handler().on(message);

        assertThat(List.of(first.await(), second.await())).containsExactly(Handling.HANDLED, Handling.DUPLICATE);
        assertThat(context.count("a")).isEqualTo(1);
    }

    @Test
    void hasItsEffectOnceWhenAProcessThatLostItsPartitionsHandlesItToo() {
        try (TallyContext zombie = new TallyContext(vertx, database)) {
            List<EventMessage> messages = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                messages.add(added("key-" + i % 10, i));
            }
            List<Future<Handling>> handled = new ArrayList<>();
            messages.forEach(message -> handled.add(context.handler().on(message)));
            messages.reversed().forEach(message -> handled.add(zombie.handler().on(message)));
            Future.all(handled).await();

            assertThat(handled.stream().map(Future::result).filter(Handling.HANDLED::equals))
                    .hasSize(200);
            assertThat(context.effects())
                    .containsExactlyInAnyOrderElementsOf(messages.stream()
                            .map(message -> message.envelope().id())
                            .toList());
        }
    }

    @Test
    void keepsWhyAnEventHadNoEffect() {
        EventMessage message = added(Ids.system().next(), "a", 1, 0);

        assertThat(deliver(message)).isEqualTo(Handling.HANDLED);

        assertThat(context.query("select note from inbox").getFirst().getString(0))
                .isEqualTo("nothing to add");
    }

    @Test
    void parksAnEventOfAnUnknownTypeAndWhatComesAfterItOfItsSubject() {
        EventMessage unknown = event(Ids.system().next(), "Invented.v1", "a", 1, new byte[] {'{', '}'});

        assertThat(deliver(unknown)).isEqualTo(Handling.PARKED);
        assertThat(deliver(added("a", 2))).isEqualTo(Handling.PARKED);
        assertThat(deliver(added("b", 1))).isEqualTo(Handling.HANDLED);

        assertThat(causes()).containsExactly("NOT_UNDERSTOOD", "BEHIND");
        assertThat(context.count("a")).isZero();
    }

    @Test
    void parksAPayloadThatIsNotOfItsType() {
        EventMessage wrong = event(Ids.system().next(), TallyContext.TYPE, "a", 1, "{\"amount\":{}}".getBytes(UTF_8));

        assertThat(deliver(wrong)).isEqualTo(Handling.PARKED);

        assertThat(causes()).containsExactly("NOT_UNDERSTOOD");
    }

    @Test
    void parksAnEventThatTheDatabaseRefusesAndNoneOfItsNeighbours() {
        List<Future<Handling>> handled = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            handled.add(context.handler().on(added(Ids.system().next(), "key-" + i, 1, i == 11 ? 2_000 : 1)));
        }
        Future.all(handled).await();

        assertThat(handled.stream().map(Future::result).filter(Handling.PARKED::equals))
                .hasSize(1);
        assertThat(handled.get(11).result()).isEqualTo(Handling.PARKED);
        assertThat(causes()).containsExactly("FAILED");
        assertThat(context.effects()).hasSize(39);
    }

    @Test
    void parksWhatIsOlderThanItsMemoryButReadsHistoryWhileItIsYoung() {
        EventMessage history = added(timed(Instant.now().minus(Duration.ofDays(30))), "a", 1, 1);
        assertThat(deliver(history)).isEqualTo(Handling.HANDLED);
        assertThat(deliver(history)).isEqualTo(Handling.DUPLICATE);

        var aged = context.query("update inbox_memory set born_at = born_at - interval '20 days'");
        EventMessage late = added(timed(Instant.now().minus(Duration.ofDays(15))), "b", 1, 1);

        assertThat(aged).isEmpty();
        assertThat(deliver(late)).isEqualTo(Handling.PARKED);
        assertThat(deliver(history)).isEqualTo(Handling.DUPLICATE);
        assertThat(causes()).containsExactly("TOO_OLD");
    }

    private List<String> causes() {
        return context.query("select cause from parked_message order by id").stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static UUID timed(Instant instant) {
        return UuidCreator.getTimeOrderedEpoch(instant);
    }
}
