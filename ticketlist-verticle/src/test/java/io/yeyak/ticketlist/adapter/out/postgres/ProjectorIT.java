package io.yeyak.ticketlist.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.ticketlist.application.port.Found;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.application.port.Reservations.Filter;
import io.yeyak.ticketlist.fixture.Checksum;
import io.yeyak.ticketlist.fixture.Messages;
import io.yeyak.ticketlist.fixture.Telling;
import io.yeyak.ticketlist.fixture.ViewsFixture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ProjectorIT {

    private final ViewsFixture views = new ViewsFixture();
    private final Projector projector = views.projector(1);
    private final PgReservations reservations = new PgReservations(views.pool());
    private final Telling telling = new Telling(Instant.parse("2026-12-31T12:00:00Z"));

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void eventsThatComeAgainChangeNothing() {
        List<EventMessage> all = story(UUID.randomUUID());
        projector.project(all).await();
        String once = Checksum.of(views.pool(), 1);
        long frames = frames();
        projector.project(all).await();
        projector.project(all.reversed()).await();
        assertThat(Checksum.of(views.pool(), 1)).isEqualTo(once);
        assertThat(frames()).isEqualTo(frames);
    }

    @Test
    void oneByOneIsTheSameAsAllAtOnce() {
        List<EventMessage> all = story(UUID.randomUUID());
        projector.project(all).await();
        String atOnce = Checksum.of(views.pool(), 1);
        views.pool()
                .query("truncate show_view, reservation_view, timeline, sales_minute, admin_act")
                .execute()
                .await();
        all.forEach(event -> projector.project(List.of(event)).await());
        assertThat(Checksum.of(views.pool(), 1)).isEqualTo(atOnce);
    }

    @Test
    void processesThatHearOfDifferentSourcesAtTheSameTimeLoseNothing() {
        List<UUID> ids = new ArrayList<>();
        List<EventMessage> reservation = new ArrayList<>();
        List<EventMessage> ticket = new ArrayList<>();
        List<EventMessage> payment = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            reservation.add(telling.reservation("ReservationRequested", id, "minji", "REQUESTED"));
            ticket.add(telling.ticket("TicketsHeld", id));
            payment.add(telling.payment("PaymentRequested", id));
        }
        Future.all(
                        views.projector(1).project(reservation),
                        views.projector(1).project(ticket.reversed()),
                        views.projector(1).project(payment))
                .await();
        assertThat(ids).allSatisfy(id -> {
            Found found = found(id).orElseThrow();
            assertThat(found.view().reservation().version()).isEqualTo(1);
            assertThat(found.view().hold().version()).isEqualTo(1);
            assertThat(found.view().payment().version()).isEqualTo(1);
        });
    }

    @Test
    void poisonHaltsItsSubjectAndNothingElse() {
        UUID halted = UUID.randomUUID();
        UUID healthy = UUID.randomUUID();
        EventMessage poison = Messages.message("ticket", "TicketsHeld.v1", halted, 1, bytes("{\"odd\": true}"));
        projector
                .project(List.of(
                        poison,
                        telling.reservation("ReservationRequested", halted, "minji", "REQUESTED"),
                        telling.reservation("ReservationRequested", healthy, "minji", "REQUESTED")))
                .await();
        assertThat(found(halted)).isEmpty();
        assertThat(found(healthy)).isPresent();
        assertThat(parked()).containsExactly("NOT_UNDERSTOOD", "BEHIND");
    }

    @Test
    void whatTheDatabaseRefusesIsFoundAmongAllAndParked() {
        UUID refused = UUID.randomUUID();
        List<EventMessage> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(telling.reservation("ReservationRequested", UUID.randomUUID(), "minji", "REQUESTED"));
        }
        all.add(13, withAZero(telling.reservation("ReservationRequested", refused, "nobody", "REQUESTED")));
        projector.project(all).await();
        assertThat(found(refused)).isEmpty();
        assertThat(parked()).containsExactly("FAILED");
        assertThat(reservations
                        .newest(Filter.ofCustomer("minji", Optional.empty()), Position.NEWEST, 100)
                        .await())
                .hasSize(20);
    }

    @Test
    void aParkedEventIsReplayedInItsTurn() {
        UUID id = UUID.randomUUID();
        EventMessage first = telling.reservation("ReservationRequested", id, "minji", "REQUESTED");
        EventMessage second = telling.reservation("ReservationHeld", id, "minji", "HELD");
        EventMessage poison = Messages.message("payment", "OfALaterRelease.v1", id, 1, bytes("{}"));
        projector.project(List.of(poison, first, second)).await();
        assertThat(parked()).hasSize(3);
        views.pool()
                .query("delete from parked_message where cause = 'NOT_UNDERSTOOD'")
                .execute()
                .await();
        assertThat(replay(first)).isEqualTo(Handling.HANDLED);
        assertThat(replay(second)).isEqualTo(Handling.HANDLED);
        assertThat(parked()).isEmpty();
        assertThat(found(id).orElseThrow().view().reservation().version()).isEqualTo(2);
    }

    @Test
    void whatIsStillNotUnderstoodStaysParked() {
        EventMessage poison = Messages.message("payment", "OfALaterRelease.v1", UUID.randomUUID(), 1, bytes("{}"));
        projector.project(List.of(poison)).await();
        assertThat(replay(poison)).isEqualTo(Handling.PARKED);
        assertThat(parked()).containsExactly("NOT_UNDERSTOOD");
    }

    @Test
    void aGenerationThatIsOverTakesNothing() {
        views.pool().query("update generation set state = 'RETIRED'").execute().await();
        EventMessage event = telling.reservation("ReservationRequested", UUID.randomUUID(), "minji", "REQUESTED");
        assertThatThrownBy(() -> projector.project(List.of(event)).await()).hasMessageContaining("is over");
    }

    private Handling replay(EventMessage message) {
        return projector
                .replay(message, ignored -> Future.failedFuture("not asked"))
                .await();
    }

    private List<EventMessage> story(UUID id) {
        return List.of(
                telling.show("ShowPublished", "ON_SALE"),
                telling.reservation("ReservationRequested", id, "minji", "REQUESTED"),
                telling.ticket("TicketsHeld", id),
                telling.reservation("ReservationHeld", id, "minji", "HELD"),
                telling.show("AvailabilityChanged", "ON_SALE"),
                telling.payment("PaymentRequested", id),
                telling.payment("PaymentActionRequired", id),
                telling.payment("PaymentAuthorized", id),
                telling.ticket("TicketHoldCommitted", id),
                telling.payment("PaymentCaptured", id),
                telling.reservation("ReservationConfirmed", id, "minji", "CONFIRMED"));
    }

    private Optional<Found> found(UUID id) {
        return reservations.find(id, Optional.empty(), 0).await();
    }

    private long frames() {
        return number("select count(*) from feed");
    }

    private long number(String sql) {
        return views.pool().query(sql).execute().await().iterator().next().getLong(0);
    }

    private List<String> parked() {
        return views.pool().query("select cause from parked_message order by id").execute().await().stream()
                .map(ProjectorIT::cause)
                .toList();
    }

    /** PostgreSQL keeps no text with a zero in it. */
    private static EventMessage withAZero(EventMessage message) {
        String json = new String(message.payload(), StandardCharsets.UTF_8).replace("nobody", "no\\u0000body");
        return new EventMessage(message.topic(), message.envelope(), bytes(json));
    }

    private static String cause(Row row) {
        return row.getString("cause");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
