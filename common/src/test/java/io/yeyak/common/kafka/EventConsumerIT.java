package io.yeyak.common.kafka;

import static io.yeyak.common.tally.TallyContext.added;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.fault.Unavailable;
import io.yeyak.common.fixture.Eventually;
import io.yeyak.common.fixture.KafkaFixture;
import io.yeyak.common.tally.TallyContext;
import io.yeyak.common.tally.WithTally;
import io.yeyak.common.time.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventConsumerIT extends WithTally {

    private static final KafkaSettings KAFKA = KafkaFixture.settings();
    private static final Duration ACKNOWLEDGED = Duration.ofSeconds(60);

    private final String topic = "consumed-" + Ids.system().next();
    private final String group = "group-of-" + topic;

    @BeforeEach
    void open() {
        Topics.ensure(vertx, KAFKA, Set.of(topic)).await();
    }

    @Test
    void commitsNoOffsetBeforeTheEffectAndHandlesTheRestAfterARestart() {
        List<EventMessage> events = send(events(30, 30));
        Vertx doomed = Vertx.vertx();
        AtomicInteger begun = new AtomicInteger();
        EventHandler stuck = message -> begun.incrementAndGet() <= 10
                ? context.handler().on(message)
                : Promise.<Handling>promise().future();
        deploy(doomed, stuck);
        Eventually.holds("ten events had their effect", () -> context.effects().size() == 10);

        assertThat(Committed.offsets(KAFKA, group)).isEmpty();
        doomed.close().await();
        assertThat(Committed.offsets(KAFKA, group)).isEmpty();

        deploy(vertx, context.handler());
        Eventually.holds("all have had it", () -> context.effects().size() >= 30);
        assertThat(context.effects()).containsExactlyInAnyOrderElementsOf(ids(events));
        Eventually.holds("the offsets are those of all", () -> Committed.sum(KAFKA, group) == 30);
    }

    @Test
    void losesNothingAndDoesNothingTwiceWhileThreeConsumersComeAndGo() {
        List<EventMessage> events = send(events(3_000, 60));
        TallyContext second = new TallyContext(vertx, database);
        TallyContext third = new TallyContext(vertx, database);
        String first = deploy(vertx, context.handler());
        for (int round = 0; round < 3; round++) {
            String other = deploy(vertx, second.handler());
            String another = deploy(vertx, third.handler());
            int seen = context.effects().size();
            Eventually.holds(
                    "it goes on",
                    () -> context.effects().size() > seen || context.effects().size() == 3_000);
            vertx.undeploy(other).await();
            vertx.undeploy(another).await();
        }
        deploy(vertx, second.handler());
        vertx.undeploy(first).await();

        Eventually.holds("all have had their effect", () -> context.effects().size() >= 3_000);
        assertThat(context.effects()).containsExactlyInAnyOrderElementsOf(ids(events));
        assertInOrderBySubject(events);
        Eventually.holds("the offsets are those of all", () -> Committed.sum(KAFKA, group) == 3_000);
    }

    @Test
    void hasTheEffectOfAnEventOnceThatComesAgainAtANewOffset() {
        List<EventMessage> events = events(20, 5);
        send(events);
        send(events);
        send(List.of(added("last", 1)));
        deploy(vertx, context.handler());

        Eventually.holds("all offsets are committed", () -> Committed.sum(KAFKA, group) == 41);

        assertThat(context.effects()).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void triesAgainInOrderWhileSomethingIsAway() {
        AtomicInteger failures = new AtomicInteger();
        EventHandler shaky = message -> message.envelope().subject().equals("key-1") && failures.incrementAndGet() <= 4
                ? Future.failedFuture(new Unavailable("for a while"))
                : context.handler().on(message);
        List<EventMessage> events = send(events(60, 3));
        deploy(vertx, shaky);

        Eventually.holds("all offsets are committed", () -> Committed.sum(KAFKA, group) == 60);

        assertThat(context.effects()).containsExactlyInAnyOrderElementsOf(ids(events));
        assertInOrderBySubject(events);
        assertThat(failures.get()).isGreaterThan(4);
    }

    @Test
    void goesOnWhileKafkaCannotTakeNoteOfItsOffsets() {
        List<EventMessage> events = events(15, 3);
        send(events.subList(0, 5));
        deploy(vertx, context.handler());
        Eventually.holds("the offsets of the first are committed", () -> Committed.sum(KAFKA, group) == 5);

        try (NoNote time = new NoNote(KAFKA)) {
            time.begin();
            for (int i = 5; i < 15; i++) {
                send(events.subList(i, i + 1));
                int sent = i + 1;
                Eventually.holds("it has its effect", () -> context.effects().size() >= sent);
            }
            assertThat(Committed.sum(KAFKA, group)).isEqualTo(5);
        }

        Eventually.holds("all offsets are committed", () -> Committed.sum(KAFKA, group) == 15);
        assertThat(context.effects()).containsExactlyInAnyOrderElementsOf(ids(events));
        assertInOrderBySubject(events);
    }

    @Test
    void parksWhatItsHandlerThrowsOnAndGoesOnWithTheRest() {
        EventHandler broken = message -> {
            if (message.envelope().subject().equals("key-1")) {
                throw new IllegalArgumentException("broken");
            }
            return context.handler().on(message);
        };
        send(events(9, 3));
        deploy(vertx, broken);

        Eventually.holds("all offsets are committed", () -> Committed.sum(KAFKA, group) == 9);

        assertThat(context.effects()).hasSize(6);
        assertThat(context.number("select count(*) from parked_message where subject = 'key-1'"))
                .isEqualTo(3);
    }

    @Test
    void takesSeveralPollsTogetherWhenItIsToldTo() {
        List<List<RawRecord>> taken = new CopyOnWriteArrayList<>();
        PollHandler handler = records -> {
            taken.add(records);
            return Future.succeededFuture();
        };
        Gathering untilTen = new Gathering(1, 10, Duration.ofMinutes(10));
        deploy(vertx, new EventConsumerWorker(KAFKA, group, Set.of(topic), handler, untilTen));

        // Each is acknowledged before the next is sent.
        events(10, 3).forEach(event -> send(List.of(event)));

        Eventually.holds("all offsets are committed", () -> Committed.sum(KAFKA, group) == 10);
        assertThat(taken)
                .singleElement()
                .satisfies(records -> assertThat(records).hasSize(10));
    }

    @CanIgnoreReturnValue
    private String deploy(Vertx where, EventHandler handler) {
        return deploy(where, new EventConsumerWorker(KAFKA, group, Set.of(topic), handler, context.misfits()));
    }

    @CanIgnoreReturnValue
    private static String deploy(Vertx where, EventConsumerWorker consumer) {
        return where.deployVerticle(consumer, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
                .await();
    }

    @CanIgnoreReturnValue
    private List<EventMessage> send(List<EventMessage> events) {
        List<EventProducer.Outgoing> outgoing = events.stream()
                .map(event -> new EventProducer.Outgoing(
                        topic,
                        event.envelope().partitionKey(),
                        EnvelopeHeaders.write(event.envelope()),
                        event.payload()))
                .toList();
        try (EventProducer producer = new EventProducer(KAFKA)) {
            producer.send(outgoing, ACKNOWLEDGED).await();
        }
        return events;
    }

    /** So many events of so many subjects, each subject's in order. */
    private static List<EventMessage> events(int count, int subjects) {
        List<EventMessage> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(added("key-" + i % subjects, 1 + i / subjects));
        }
        return events;
    }

    private static List<UUID> ids(List<EventMessage> events) {
        return events.stream().map(event -> event.envelope().id()).toList();
    }

    private void assertInOrderBySubject(List<EventMessage> sent) {
        Map<UUID, EventMessage> byId = new HashMap<>();
        sent.forEach(event -> byId.put(event.envelope().id(), event));
        Map<String, List<Long>> sequences = new HashMap<>();
        context.effects().stream()
                .map(byId::get)
                .forEach(event -> sequences
                        .computeIfAbsent(event.envelope().subject(), subject -> new ArrayList<>())
                        .add(event.envelope().sequence()));
        assertThat(sequences.values()).allSatisfy(rising -> assertThat(rising).isSorted());
    }
}
