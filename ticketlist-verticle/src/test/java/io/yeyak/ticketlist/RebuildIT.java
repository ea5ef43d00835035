package io.yeyak.ticketlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.embedded.EmbeddedKafka;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.Pools;
import io.yeyak.ticketlist.adapter.in.bus.TicketlistAddresses;
import io.yeyak.ticketlist.fixture.Asker;
import io.yeyak.ticketlist.fixture.Checksum;
import io.yeyak.ticketlist.fixture.Published;
import io.yeyak.ticketlist.fixture.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The views are built anew while events keep coming and questions are answered. */
final class RebuildIT {

    private static final Actor ADMINISTRATOR = Actor.admin("b2a1f7c0");
    private static final int RESERVATIONS = 400;

    private final EmbeddedKafka kafka = EmbeddedKafka.throwAway();
    private final KafkaSettings kafkaSettings = new KafkaSettings(kafka.bootstrapServers(), Map.of(), Optional.empty());
    private final TicketlistSettings settings =
            new TicketlistSettings(PostgresFixture.freshSchema("ticketlist"), kafkaSettings);
    private final Published published = new Published(kafkaSettings);
    private final Telling telling = new Telling(Instant.parse("2026-12-31T12:00:00Z"));
    private final List<UUID> ids = new ArrayList<>();
    private Vertx vertx = Vertx.vertx();
    private Asker asker = new Asker(vertx);
    private final Vertx observer = Vertx.vertx();
    private final Pool pool = Pools.open(observer, settings.database());

    @BeforeEach
    void history() {
        vertx.deployVerticle(new TicketlistVerticle(settings)).await();
        List<EventMessage> all = new ArrayList<>(List.of(telling.show("ShowPublished", "ON_SALE")));
        for (int i = 0; i < RESERVATIONS; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            all.add(telling.reservation("ReservationRequested", id, "minji", "REQUESTED"));
            all.add(telling.ticket("TicketsHeld", id));
            all.add(telling.payment("PaymentRequested", id));
        }
        published.publish(all);
        awaitAll();
    }

    @AfterEach
    void close() {
        published.close();
        vertx.close().await();
        pool.close().await();
        observer.close().await();
        kafka.close();
    }

    @Test
    void theViewsAreRebuiltUnderLiveTrafficAndNobodyNotices() throws InterruptedException {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        Thread traffic = Thread.startVirtualThread(() -> traffic(goesOn));
        long highest = 0;
        assertThat(asker.done(TicketlistAddresses.REBUILD, ADMINISTRATOR, Map.of())
                        .getString("state"))
                .isEqualTo("REBUILDING");
        assertThat(asker.refused(TicketlistAddresses.REBUILD, ADMINISTRATOR, Map.of()))
                .isEqualTo("rebuild-in-progress");
        JsonObject projection;
        do {
            JsonObject first = asker.done(
                    TicketlistAddresses.GET_RESERVATION,
                    ADMINISTRATOR,
                    Map.of("reservationId", ids.getFirst().toString()));
            assertThat(first.getLong("version")).isGreaterThanOrEqualTo(highest);
            highest = first.getLong("version");
            projection = asker.done(TicketlistAddresses.GET_PROJECTION, ADMINISTRATOR, Map.of());
        } while (projection.getInteger("generation") == 1);
        goesOn.set(false);
        traffic.join();
        awaitAll();
        assertThat(count("reservation_view")).isEqualTo(RESERVATIONS);
        assertRebuildingAgainChangesNothing(2);
    }

    @Test
    void aRebuildGoesOnAfterACrash() {
        asker.done(TicketlistAddresses.REBUILD, ADMINISTRATOR, Map.of());
        vertx.close().await();
        vertx = Vertx.vertx();
        asker = new Asker(vertx);
        vertx.deployVerticle(new TicketlistVerticle(settings)).await();
        awaitGeneration(2);
        awaitAll();
        assertRebuildingAgainChangesNothing(2);
    }

    /** The first reservation moves all the time. */
    private void traffic(AtomicBoolean goesOn) {
        UUID id = ids.getFirst();
        while (goesOn.get()) {
            published.publish(
                    telling.reservation("ReservationPaymentRequested", id, "minji", "HELD"),
                    telling.payment("PaymentActionRequired", id),
                    telling.show("AvailabilityChanged", "ON_SALE"),
                    telling.payment("PaymentDeclined", id));
        }
    }

    private void assertRebuildingAgainChangesNothing(int generation) {
        String before = Checksum.of(pool, generation);
        asker.done(TicketlistAddresses.REBUILD, ADMINISTRATOR, Map.of());
        awaitGeneration(generation + 1);
        assertThat(Checksum.of(pool, generation + 1)).isEqualTo(before);
    }

    private void awaitGeneration(int generation) {
        asker.until(TicketlistAddresses.GET_PROJECTION, Map.of(), now -> now.getInteger("generation") == generation);
    }

    private void awaitAll() {
        asker.until(
                TicketlistAddresses.GET_PROJECTION,
                Map.of(),
                now -> now.containsKey("partitions")
                        && now.getLong("appliedEvents") >= RESERVATIONS * 3
                        && now.getJsonArray("partitions").stream()
                                .allMatch(partition -> ((JsonObject) partition).getLong("lag") == 0));
    }

    private long count(String table) {
        return pool.query("select count(*) from " + table + " where generation = 2")
                .execute()
                .await()
                .iterator()
                .next()
                .getLong(0);
    }
}
