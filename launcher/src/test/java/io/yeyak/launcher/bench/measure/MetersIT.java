package io.yeyak.launcher.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.fixture.KafkaFixture;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.kafka.EventProducer;
import io.yeyak.common.kafka.EventProducer.Outgoing;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.postgres.Pools;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The figures of a real PostgreSQL and a real broker. */
class MetersIT {

    private static final long PATIENCE_SECONDS = 60;
    private static final int EVENTS = 100;

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool = Pools.open(vertx, PostgresFixture.freshSchema("meters"));

    @AfterEach
    void close() throws Exception {
        vertx.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void tellsWhatWasWrittenAndKept() throws Exception {
        var kafka = KafkaFixture.settings();
        Topics.ensure(vertx, kafka, Set.of(Topics.RESERVATION_EVENTS)).await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try (var log = new LogMeter(kafka);
                var producer = new EventProducer(kafka)) {
            var meters = new Meters(Map.of(), new ServerMeter(pool), log);
            var before = meters.read().await(PATIENCE_SECONDS, TimeUnit.SECONDS);

            pool.query("create table filled as select generate_series(1, 20000) as number")
                    .execute()
                    .await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            producer.send(events(), Duration.ofSeconds(PATIENCE_SECONDS)).await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var after = meters.read().await(PATIENCE_SECONDS, TimeUnit.SECONDS);

            var cost = Meters.between(before, after, EVENTS);
            assertThat(cost.walBytesEach()).isGreaterThan(1_000);
            assertThat(cost.logBytesEach()).isPositive();
            assertThat(cost.statements()).isEmpty();
            assertThat(log.behind().await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNegative();
        }
    }

    @Test
    void tellsWhatEverythingTakes() throws Exception {
        var tables = new ServerMeter(pool).tables().await(PATIENCE_SECONDS, TimeUnit.SECONDS);

        // There are no contexts on this server.
        assertThat(tables.tableBytes()).isNotNegative();
        assertThat(tables.outboxBytes()).isNotNegative();
        assertThat(tables.deadRows()).isNotNegative();
    }

    @Test
    void tellsOfAPlatformElsewhereWhatThisProcessHasUsed() throws Exception {
        var meters = Meters.ofOurselves();
        var before = meters.read().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var after = meters.read().await(PATIENCE_SECONDS, TimeUnit.SECONDS);

        var cost = Meters.between(before, after, EVENTS);
        assertThat(cost.walBytesEach()).isZero();
        assertThat(cost.logBytesEach()).isZero();
        assertThat(meters.behind().await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isZero();
        assertThat(meters.tables().otherwiseEmpty().await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isNull();
    }

    @Test
    void tellsWhatTheServerPromises() throws Exception {
        var server = new ServerMeter(pool);

        assertThat(server.promises().await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .containsEntry("fsync", "on")
                .containsEntry("synchronous_commit", "on")
                .containsKey("server_version");
        assertThat(server.sizes().await(PATIENCE_SECONDS, TimeUnit.SECONDS).values())
                .allMatch(bytes -> bytes > 0);
    }

    private static List<Outgoing> events() {
        return IntStream.range(0, EVENTS)
                .mapToObj(number ->
                        new Outgoing(Topics.RESERVATION_EVENTS, "key", Map.of("ce_type", "Nothing.v1"), new byte[500]))
                .toList();
    }
}
