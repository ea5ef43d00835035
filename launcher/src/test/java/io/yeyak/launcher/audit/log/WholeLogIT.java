package io.yeyak.launcher.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.yeyak.common.embedded.EmbeddedKafka;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.kafka.EventProducer;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.Migrations;
import io.yeyak.launcher.audit.read.Books;
import io.yeyak.launcher.audit.read.Messages;
import io.yeyak.launcher.audit.rule.Finding;
import io.yeyak.launcher.audit.rule.Part;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What lies in Kafka against what a context says it has told. */
class WholeLogIT {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String TOPIC = Topics.RESERVATION_EVENTS;
    private static EmbeddedKafka kafka;
    private static KafkaSettings settings;
    private static DatabaseSettings database;
    private static Books books;

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafka.throwAway();
        settings = new KafkaSettings(kafka.bootstrapServers(), Map.of(), Optional.empty());
        Topics.ensure(VERTX, settings, LogTopics.ALL).await(60, TimeUnit.SECONDS);
        database = PostgresFixture.freshSchema("reservation");
        Migrations.run(database, Migrations.MESSAGING);
        books = new Books(VERTX, Map.of(Part.RESERVATION, database));
    }

    @AfterAll
    static void stop() throws Exception {
        books.close();
        VERTX.close().await(30, TimeUnit.SECONDS);
        kafka.close();
    }

    @Test
    void isContentWithEventsThatCameTwice() throws Exception {
        var told = List.of(event("twice", 1), event("twice", 2), event("twice", 3));
        publish(told);
        publish(told.subList(1, 3));
        for (var event : told) {
            archive(event);
        }

        assertThat(about("twice")).isEmpty();
    }

    @Test
    void namesAnEventThatWasToldAndIsNotThere() throws Exception {
        var first = event("lost", 1);
        var second = event("lost", 2);
        publish(List.of(first));
        archive(first);
        archive(second);

        assertThat(about("lost")).singleElement().satisfies(finding -> {
            assertThat(finding.invariant().name()).isEqualTo("LOG");
            assertThat(finding.text()).contains(second.id().toString());
        });
    }

    @Test
    void namesAnEventThatWasOvertaken() throws Exception {
        var overtaking = event("overtaken", 3);
        publish(List.of(event("overtaken", 1), overtaking, event("overtaken", 2)));

        assertThat(about("overtaken")).singleElement().satisfies(finding -> {
            assertThat(finding.invariant().name()).isEqualTo("ORDER");
            assertThat(finding.text()).contains(overtaking.id().toString(), "follows version 1");
        });
    }

    @Test
    void namesASubjectThatDoesNotBeginAtTheBeginning() {
        var first = event("beheaded", 2);
        publish(List.of(first));

        assertThat(about("beheaded"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.text()).contains(first.id().toString(), "is the first of its subject"));
    }

    @Test
    void namesAnotherEventOfTheSameVersion() {
        publish(List.of(event("double", 1), event("double", 1)));

        assertThat(about("double"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("of the same version"));
    }

    @Test
    void namesTheEventThatWaitsTooLong() throws Exception {
        var waiting = event("waiting", 1);
        insert("outbox", "", "", waiting, "now() - interval '5 minutes'");

        var oldest = new Messages(books).oldest(Part.RESERVATION).orElseThrow();

        assertThat(oldest).singleElement().satisfies(row -> {
            assertThat(row.judge(Duration.ofMinutes(10))).isEmpty();
            assertThat(row.judge(Duration.ofMinutes(1)).orElseThrow().text())
                    .contains("outbox row", waiting.id().toString(), "waits since 30");
        });
    }

    private static List<Finding> about(String subject) {
        return new WholeLog(VERTX, settings, new Messages(books))
                .read().findings().stream()
                        .filter(finding -> finding.text().contains(subject))
                        .toList();
    }

    private static Envelope event(String subject, long sequence) {
        return new Envelope(
                UUID.randomUUID(),
                "Told.v1",
                "reservation",
                subject,
                sequence,
                Instant.now(),
                subject,
                UUID.randomUUID(),
                Optional.empty(),
                Actor.system("test"),
                Optional.empty());
    }

    private static void publish(List<Envelope> events) {
        try (var producer = new EventProducer(settings)) {
            producer.send(
                            events.stream()
                                    .map(event -> new EventProducer.Outgoing(
                                            TOPIC, event.partitionKey(), EnvelopeHeaders.write(event), new byte[] {1}))
                                    .toList(),
                            Duration.ofSeconds(30))
                    .await();
        }
    }

    private static void archive(Envelope event) throws SQLException {
        insert("outbox_archive", "id,", event.sequence() + ",", event, "now()");
    }

    private static void insert(String table, String idColumn, String id, Envelope event, String at)
            throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var unusedRows = statement.executeUpdate(
                    """
                    insert into %s (shard, %s event_id, topic, msg_key, headers, payload, created_at)
                    values (3, %s '%s', '%s', '%s', '{"ce_type":"Told.v1","ce_subject":"%s"}', '', %s)
                    """.formatted(table, idColumn, id, event.id(), TOPIC, event.partitionKey(), event.subject(), at));
        }
    }

    private static Connection connect() throws SQLException {
        var url = "jdbc:postgresql://%s:%d/%s?currentSchema=%s"
                .formatted(database.host(), database.port(), database.database(), database.schema());
        return DriverManager.getConnection(
                url, database.user(), database.password().value());
    }

    // The other contexts of these tests have told nothing, and cannot be asked.
    @Test
    void saysWhoseArchivesItCouldRead() {
        var result = new WholeLog(VERTX, settings, new Messages(books)).read();

        assertThat(result.asked()).isEqualTo(Set.of(Part.RESERVATION));
    }
}
