package io.yeyak.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.fixture.Eventually;
import io.yeyak.common.fixture.KafkaFixture;
import io.yeyak.common.fixture.TopicReader;
import io.yeyak.common.json.Json;
import io.yeyak.common.kafka.EventProducer;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.postgres.GroupCommitSettings;
import io.yeyak.common.postgres.Shards;
import io.yeyak.common.tally.TallyContext;
import io.yeyak.common.tally.WithTally;
import io.yeyak.common.time.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayIT extends WithTally {

    private static final DeploymentOptions VIRTUAL =
            new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int EVENTS = 800;

    private final String topic = "relay-" + Ids.system().next();

    @BeforeEach
    void open() {
        Topics.ensure(vertx, KafkaFixture.settings(), Set.of(topic)).await();
    }

    @Test
    void publishesARowThatCommitsLateAlthoughItsIdIsLower() {
        RelayWorker relay = relay();
        SqlConnection slow = context.pool.getConnection().await();
        execute(slow, "begin");
        append(slow, "late", 1);
        append("early", 1);
        relay.wake();

        try (TopicReader reader = new TopicReader(KafkaFixture.settings(), topic)) {
            assertThat(keys(reader.until(events -> !events.isEmpty()))).containsExactly("early");

            execute(slow, "commit");
            relay.wake();

            assertThat(keys(reader.until(events -> events.size() == 2))).containsExactly("early", "late");
        }
    }

    @Test
    void keepsTheOrderOfEachKeyAndLosesNothingWithThreeRelays() {
        List<RelayWorker> relays = List.of(relay(), relay(), relay());
        dawdleBeforeCommits();
        List<TallyContext> writers = IntStream.range(0, 4)
                .mapToObj(i -> new TallyContext(vertx, database, topic, new GroupCommitSettings(10, 10_000, PATIENCE)))
                .toList();
        writers.forEach(writer -> writer.engine.onCommitted(() -> relays.forEach(RelayWorker::wake)));

        List<Future<?>> adds = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            adds.add(writers.get(i % 4).add("key-" + i % 23, 1));
        }
        Future.all(adds).await();

        try (TopicReader reader = new TopicReader(KafkaFixture.settings(), topic)) {
            List<EventMessage> events =
                    reader.until(read -> firstOccurrences(read).size() == EVENTS);
            assertRisingByKey(firstOccurrences(events));
        }
        awaitEmptyOutbox();
        assertThat(context.number("select count(*) from outbox_archive")).isEqualTo(EVENTS);
    }

    @Test
    void onlyRepeatsWhatItSentWhenItIsCutBeforeItCouldRemoveIt() {
        SqlConnection holder = context.pool.getConnection().await();
        execute(holder, "begin");
        execute(holder, "lock table outbox_archive in access exclusive mode");
        for (int sequence = 1; sequence <= 30; sequence++) {
            append("key-" + sequence % 3, sequence);
        }
        RelayWorker relay = relay();
        relay.wake();

        try (TopicReader reader = new TopicReader(KafkaFixture.settings(), topic)) {
            assertThat(reader.until(events -> events.size() >= 30)).isNotEmpty();
            cutWhoeverWaitsForALock();
            execute(holder, "rollback");
            relay.wake();

            List<EventMessage> events = reader.until(read -> read.size() >= 60);
            assertThat(firstOccurrences(events)).hasSize(30);
            assertRisingByKey(firstOccurrences(events));
        }
        awaitEmptyOutbox();
        assertThat(context.number("select count(*) from outbox_archive")).isEqualTo(30);
    }

    @Test
    void neverSearchesAboveWhatMayStillBeCommitted() {
        Floors floors = new Floors();
        SqlConnection slow = context.pool.getConnection().await();
        execute(slow, "begin");
        append(slow, "late", 1);
        for (int sequence = 1; sequence <= 4; sequence++) {
            append("early", sequence);
            assertThat(publishOnce(floors)).containsExactly("early");
        }
        execute(slow, "commit");

        assertThat(publishOnce(floors)).containsExactly("late");
    }

    @Test
    void passesWhatIsPublishedOnceNothingCanComeBelow() {
        Floors floors = new Floors();

        // As soon as nothing that began before it is under way in the whole server.
        Eventually.holds("a row is passed", () -> {
            append("key", 1);
            assertThat(publishOnce(floors)).containsExactly("key");
            return floors.of(List.of(Shards.of("key")))[0] > 0;
        });
    }

    /** What a relay does, without Kafka. Gives the keys of what it found. */
    private List<String> publishOnce(Floors floors) {
        List<Short> all = IntStream.range(0, Shards.COUNT)
                .mapToObj(shard -> (short) shard)
                .toList();
        SqlConnection connection = context.pool.getConnection().await();
        execute(connection, "begin");
        Page page = Waiting.find(connection, all, floors).await();
        long number = Waiting.archive(connection, page).await();
        execute(connection, "commit");
        connection.close().await();
        floors.archived(all, page, number);
        return page.events().stream().map(EventProducer.Outgoing::key).toList();
    }

    private RelayWorker relay() {
        TallyContext own = new TallyContext(vertx, database);
        RelayWorker relay = new RelayWorker(own.pool, KafkaFixture.settings(), Set.of(topic), "tally");
        assertThat(vertx.deployVerticle(relay, VIRTUAL).await()).isNotEmpty();
        return relay;
    }

    private void append(String key, long sequence) {
        SqlConnection connection = context.pool.getConnection().await();
        append(connection, key, sequence);
        connection.close().await();
    }

    private void append(SqlConnection connection, String key, long sequence) {
        Envelope envelope = TallyContext.added(key, sequence).envelope();
        String headers = new String(Json.encode(EnvelopeHeaders.write(envelope)), StandardCharsets.UTF_8);
        var inserted = connection
                .preparedQuery("insert into outbox (shard, event_id, topic, msg_key, headers, payload)"
                        + " values ($1, $2, $3, $4, $5::text::jsonb, $6)")
                .execute(Tuple.of(Shards.of(key), envelope.id(), topic, key, headers, Buffer.buffer("{}")))
                .await();
        assertThat(inserted.rowCount()).isEqualTo(1);
    }

    /** Has transactions commit in another order than that of their ids: now and then one waits before it does. */
    private void dawdleBeforeCommits() {
        List.of(
                        "create function dawdle() returns trigger language plpgsql as $$ begin"
                                + " if random() < 0.1 then perform pg_sleep(0.02); end if; return null; end $$",
                        "create constraint trigger dawdle after insert on outbox deferrable initially deferred"
                                + " for each row execute function dawdle()")
                .forEach(sql -> assertThat(context.query(sql)).isEmpty());
    }

    private void awaitEmptyOutbox() {
        Eventually.holds("the outbox is empty", () -> context.number("select count(*) from outbox") == 0);
    }

    private void cutWhoeverWaitsForALock() {
        Eventually.holds(
                "somebody who waits for a lock is cut",
                () -> context.number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where usename = current_user and wait_event_type = 'Lock'")
                        > 0);
    }

    private static void execute(SqlConnection connection, String sql) {
        assertThat(connection.query(sql).execute().await()).isNotNull();
    }

    private static List<String> keys(List<EventMessage> events) {
        return events.stream().map(event -> event.envelope().partitionKey()).toList();
    }

    private static List<EventMessage> firstOccurrences(List<EventMessage> events) {
        Set<Object> seen = new HashSet<>();
        return events.stream().filter(event -> seen.add(event.envelope().id())).toList();
    }

    private static void assertRisingByKey(List<EventMessage> events) {
        Map<String, List<Long>> sequences = new HashMap<>();
        events.forEach(event -> sequences
                .computeIfAbsent(event.envelope().partitionKey(), key -> new ArrayList<>())
                .add(event.envelope().sequence()));
        assertThat(sequences.values()).allSatisfy(rising -> assertThat(rising).isSorted());
    }
}
