package io.yeyak.ticketlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.bus.Address;
import io.yeyak.common.embedded.EmbeddedKafka;
import io.yeyak.common.embedded.EmbeddedPostgres;
import io.yeyak.common.embedded.PostgresLogin;
import io.yeyak.common.event.Actor;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.ticketlist.adapter.in.bus.TicketlistAddresses;
import io.yeyak.ticketlist.fixture.Asker;
import io.yeyak.ticketlist.fixture.Published;
import io.yeyak.ticketlist.fixture.Telling;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It starts with nothing there, and goes on when it comes. */
final class AwayIT {

    private static final Actor ANYBODY = Actor.customer("");
    private static final Address HEALTH = new Address("ticketlist.health");

    private final Vertx vertx = Vertx.vertx();
    private final Asker asker = new Asker(vertx);
    private final Telling telling = new Telling(Instant.parse("2026-12-31T12:00:00Z"));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void itComesUpWhenTheDatabaseAndThenKafkaComes() {
        DatabaseSettings database = settingsOfAServerThatIsDown();
        KafkaSettings kafka = settingsOfABrokerThatIsDown();
        vertx.deployVerticle(new TicketlistVerticle(new TicketlistSettings(database, kafka)))
                .await();
        assertThat(asker.refused(TicketlistAddresses.LIST_SHOWS, ANYBODY, Map.of()))
                .isEqualTo("ticketlist-unavailable");
        asker.until(HEALTH, Map.of(), report -> status(report).equals("DOWN"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder.resolve("postgres"))) {
            assertThat(postgres.port()).isEqualTo(database.port());
            asker.until(
                    TicketlistAddresses.LIST_SHOWS,
                    Map.of(),
                    page -> page.getJsonArray("items").isEmpty());
            assertThat(asker.done(TicketlistAddresses.GET_PROJECTION, ANYBODY, Map.of())
                            .containsKey("partitions"))
                    .isFalse();
            try (EmbeddedKafka broker = EmbeddedKafka.open(folder.resolve("kafka"));
                    Published published = new Published(kafka)) {
                assertThat(broker.bootstrapServers()).isEqualTo(kafka.bootstrapServers());
                asker.until(
                        TicketlistAddresses.GET_PROJECTION,
                        Map.of(),
                        projection -> projection.containsKey("partitions"));
                published.publish(telling.show("ShowPublished", "ON_SALE"));
                asker.until(
                        TicketlistAddresses.LIST_SHOWS,
                        Map.of(),
                        page -> page.getJsonArray("items").size() == 1);
                asker.until(HEALTH, Map.of(), report -> status(report).equals("UP"));
                vertx.close().await();
            }
        }
    }

    private static String status(JsonObject report) {
        return report.getJsonArray("parts").getJsonObject(0).getString("status");
    }

    private DatabaseSettings settingsOfAServerThatIsDown() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder.resolve("postgres"))) {
            PostgresLogin login = postgres.login("ticketlist");
            return login.settings(4);
        }
    }

    private KafkaSettings settingsOfABrokerThatIsDown() {
        try (EmbeddedKafka broker = EmbeddedKafka.open(folder.resolve("kafka"))) {
            return new KafkaSettings(broker.bootstrapServers(), Map.of(), Optional.empty());
        }
    }
}
