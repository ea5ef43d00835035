package io.yeyak.common.context;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.decision.Decision;
import io.yeyak.common.embedded.EmbeddedKafka;
import io.yeyak.common.embedded.EmbeddedPostgres;
import io.yeyak.common.embedded.PostgresLogin;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.fault.Faults;
import io.yeyak.common.fixture.Eventually;
import io.yeyak.common.fixture.KafkaFixture;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.fixture.TopicReader;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.Migrations;
import io.yeyak.common.postgres.SchemaUpkeep;
import io.yeyak.common.tally.Counted;
import io.yeyak.common.tally.Tally;
import io.yeyak.common.tally.TallyContext;
import io.yeyak.common.tally.TallyShelf;
import io.yeyak.common.time.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextRuntimeIT {

    private static final Address LIST_PARKED = new Address("tally.list-parked");
    private static final Address HEALTH = new Address("tally.health");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final String topic = "context-" + Ids.system().next();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void tellsOnItsTopicWhatItsOtherProcessTakesInFromThere() {
        DatabaseSettings database = PostgresFixture.freshSchema("runtime");
        ContextRuntime<String, Tally, Counted> runtime = runtime(database, KafkaFixture.settings());
        start(runtime);

        assertThat(add(runtime)).isEqualTo(Reply.done(1L));

        try (TopicReader reader = new TopicReader(KafkaFixture.settings(), topic)) {
            assertThat(reader.until(events -> !events.isEmpty())).hasSize(1);
        }
        // Its own events are of a type that the handler does not know.
        Eventually.holds("it is parked", () -> ask(LIST_PARKED).contains("NOT_UNDERSTOOD"));
        Eventually.holds("it says so", () -> ask(HEALTH).contains("Messages are parked."));
        runtime.stop().await();
        assertThat(ask(LIST_PARKED)).isEqualTo("tally-unavailable");
    }

    @Test
    void decidesWhileKafkaIsAwayFromTheVeryStartAndTellsWhenItComes() {
        KafkaSettings kafka;
        try (EmbeddedKafka server = EmbeddedKafka.open(folder)) {
            kafka = new KafkaSettings(server.bootstrapServers(), Map.of(), Optional.empty());
        }
        ContextRuntime<String, Tally, Counted> runtime = runtime(PostgresFixture.freshSchema("no_kafka"), kafka);
        start(runtime);

        assertThat(add(runtime)).isEqualTo(Reply.done(1L));
        assertThat(add(runtime)).isEqualTo(Reply.done(2L));
        assertThat(ask(HEALTH)).contains("broker is DOWN.");

        try (EmbeddedKafka server = EmbeddedKafka.open(folder)) {
            assertThat(server.bootstrapServers()).isEqualTo(kafka.bootstrapServers());
            Eventually.holds("all is told", () -> archived(runtime) == 2);
            runtime.stop().await();
        }
    }

    @Test
    void startsWithoutItsDatabaseAndDecidesWhenItComes() {
        PostgresLogin login;
        try (EmbeddedPostgres server = EmbeddedPostgres.open(folder)) {
            login = server.login("tally");
        }
        ContextRuntime<String, Tally, Counted> runtime = runtime(login.settings(4), KafkaFixture.settings());
        start(runtime);

        assertThatThrownBy(() -> add(runtime)).matches(Faults::isTransient);
        assertThat(ask(LIST_PARKED)).isEqualTo("tally-unavailable");
        assertThat(ask(HEALTH)).contains("tally-database is DOWN.");
        assertThat(Beginnings.of(vertx).all().isComplete()).isFalse();

        try (EmbeddedPostgres server = EmbeddedPostgres.open(folder)) {
            assertThat(server.port()).isEqualTo(login.port());
            Eventually.holds("it decides", () -> tryToAdd(runtime) > 0);
            Eventually.holds("it tells", () -> archived(runtime) > 0);
            Beginnings.of(vertx).all().await();
            assertThat(ask(LIST_PARKED)).contains("items");
            runtime.stop().await();
        }
    }

    @Test
    void servesNobodyBeforeSomebodyElseHasMadeTheSchema() {
        DatabaseSettings database = PostgresFixture.freshSchema("expected");
        ContextRuntime<String, Tally, Counted> runtime = runtime(expecting(database), KafkaFixture.settings());
        start(runtime);
        assertThat(ask(LIST_PARKED)).isEqualTo("tally-unavailable");

        Migrations.run(database, Migrations.MESSAGING, "db/migration/" + TallyContext.NAME);

        Beginnings.of(vertx).all().await();
        assertThat(add(runtime)).isEqualTo(Reply.done(1L));
        assertThat(ask(LIST_PARKED)).contains("items");
        runtime.stop().await();
    }

    private static DatabaseSettings expecting(DatabaseSettings of) {
        return new DatabaseSettings(
                of.host(),
                of.port(),
                of.database(),
                of.user(),
                of.password(),
                of.schema(),
                of.poolSize(),
                of.tls(),
                SchemaUpkeep.EXPECT);
    }

    private ContextRuntime<String, Tally, Counted> runtime(DatabaseSettings database, KafkaSettings kafka) {
        return new ContextRuntime<>(
                vertx,
                new ContextParts<>(
                        TallyContext.NAME,
                        database,
                        kafka,
                        new TallyShelf(),
                        TallyContext.publisher(topic),
                        Set.of(topic),
                        Set.of(topic)));
    }

    private void start(ContextRuntime<String, Tally, Counted> runtime) {
        runtime.start(
                        message -> runtime.aggregates().park(message, "nobody knows it"),
                        List.of(),
                        Future::succeededFuture)
                .await();
    }

    private static Reply<Long> add(ContextRuntime<String, Tally, Counted> runtime) {
        return runtime.aggregates()
                .decide("key", Cause.asked(Actor.system("test")), (tally, now) -> {
                    Tally next = new Tally(tally.count() + 1, tally.version() + 1, List.of());
                    return Decision.of(next, List.of(new Counted("key", next.count(), next.version())), next.count());
                })
                .await();
    }

    /** The count, or nothing while that cannot be done. */
    private static long tryToAdd(ContextRuntime<String, Tally, Counted> runtime) {
        try {
            return ((Reply.Done<Long>) add(runtime)).value();
        } catch (RuntimeException e) {
            return 0;
        }
    }

    private static long archived(ContextRuntime<String, Tally, Counted> runtime) {
        return runtime.pool()
                .query("select count(*) from outbox_archive")
                .execute()
                .await()
                .iterator()
                .next()
                .getLong(0);
    }

    private String ask(Address address) {
        Request request = new Request(
                Actor.admin("1"), Map.of(), Optional.empty(), Duration.ofSeconds(30), Optional.empty(), new byte[0]);
        return switch (new Bus(vertx).ask(address, request).await()) {
            case Answer.Done(var meta, byte[] body) -> new String(body, UTF_8);
            case Answer.Refused(var refusal) -> refusal.code();
        };
    }
}
