package io.yeyak.reservation.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.application.WakeReservation;
import io.yeyak.reservation.domain.Allowance;
import io.yeyak.reservation.domain.AttemptId;
import io.yeyak.reservation.domain.Booking;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Given;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.OfferKeeping;
import io.yeyak.reservation.domain.Paying;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowCancellation;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.State;
import io.yeyak.reservation.domain.Status;
import io.yeyak.reservation.domain.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DeskShelfIT {

    private static final Cause.Asked CAUSE = Cause.asked(Actor.system("test"));

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private static OnPostgres postgres;
    private static Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;

    @BeforeAll
    static void open() {
        postgres = new OnPostgres("desk_shelf");
        desks = postgres.instance();
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    private static void store(DeskKey key, ReservationDesk desk) {
        Reply<String> stored = desks.<String>decide(key, CAUSE, (_, _) -> Decision.unchanged(desk, "stored"))
                .await();
        assertThat(stored).isEqualTo(Reply.done("stored"));
    }

    private static ReservationDesk load(DeskKey key) {
        return switch (desks.<ReservationDesk>decide(key, CAUSE, (desk, _) -> Decision.unchanged(desk, desk))
                .await()) {
            case Reply.Done<ReservationDesk>(ReservationDesk desk) -> desk;
            case Reply.Refused<ReservationDesk>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    /** The same desk for another customer, so that each case has rows of its own. */
    private static ReservationDesk ofSomebodyElse(ReservationDesk desk) {
        Reservation known = desk.reservation().orElseThrow();
        Booking booking = known.booking();
        Booking other = new Booking(
                new ReservationId(UUID.randomUUID()),
                booking.showId(),
                new CustomerId("customer " + UUID.randomUUID()),
                booking.lines(),
                booking.total(),
                booking.cancellationPolicy(),
                booking.startsAt(),
                booking.requestedAt());
        Reservation reservation = new Reservation(
                other, known.state(), known.facts(), known.attempts(), known.attention(), known.version());
        return new ReservationDesk(Optional.of(reservation), Optional.empty(), desk.allowance(), Optional.empty());
    }

    private static void keepsAsItIs(ReservationDesk desk) {
        Booking booking = desk.reservation().orElseThrow().booking();
        store(DeskKey.placing(booking.id(), booking.showId(), booking.customerId()), desk);

        ReservationDesk loaded = load(DeskKey.reservation(booking.id()));

        assertThat(loaded).isEqualTo(desk);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void keepsAReservationInEveryStateAsItIs(Status status) {
        keepsAsItIs(ofSomebodyElse(Given.in(status)));
    }

    @Test
    void keepsAttemptsAndAttention() {
        ReservationDesk held = Given.in(Status.HELD);
        ReservationDesk paying = Paying.request(
                        held, held.reservation().orElseThrow(), new AttemptId(UUID.randomUUID()), Given.NOW)
                .next();
        ReservationDesk stuck = Watch.wake(Given.in(Status.FINALIZING), Given.NOW.plus(Duration.ofDays(1)))
                .next();

        keepsAsItIs(ofSomebodyElse(paying));
        keepsAsItIs(ofSomebodyElse(stuck));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void goesOnFromAStoredStateToEveryOther(Status status) {
        ReservationDesk placed = ofSomebodyElse(Given.requested());
        Booking booking = placed.reservation().orElseThrow().booking();
        DeskKey key = DeskKey.placing(booking.id(), booking.showId(), booking.customerId());
        store(key, placed);
        Reservation later = Given.in(status).reservation().orElseThrow();
        Reservation moved = new Reservation(
                booking, later.state(), later.facts(), later.attempts(), later.attention(), later.version());
        ReservationDesk next = new ReservationDesk(
                Optional.of(moved), Optional.empty(), Given.in(status).allowance(), Optional.empty());

        store(key, next);

        assertThat(load(DeskKey.reservation(booking.id()))).isEqualTo(next);
    }

    @Test
    void keepsOffersAndTheWorkOnACancelledShow() {
        DeskKey key = DeskKey.show(Given.SHOW);
        Offer offer = Given.offer();
        store(key, Given.desk(offer));
        assertThat(load(key)).isEqualTo(Given.desk(offer));

        Offer cancelled = Given.cancelledShow().offer().orElseThrow();
        store(key, OfferKeeping.keep(load(key), cancelled, Given.NOW).next());

        ReservationDesk loaded = load(key);
        assertThat(loaded.offer()).contains(cancelled);
        assertThat(loaded.showCancellation())
                .contains(Given.cancelledShow().showCancellation().orElseThrow());
        assertThat(load(DeskKey.placing(new ReservationId(UUID.randomUUID()), Given.SHOW, Given.MINJI)))
                .isEqualTo(new ReservationDesk(
                        Optional.empty(), Optional.of(cancelled), Allowance.untouched(), loaded.showCancellation()));
    }

    @Test
    void keepsHowFarTheWorkHasCome() {
        DeskKey key = DeskKey.show(new ShowId(UUID.randomUUID()));
        Offer offer = new Offer(
                key.showId().orElseThrow(),
                Given.offer().status(),
                Given.STARTS_AT,
                Given.offer().cancellationPolicy(),
                List.of(),
                7);
        ShowCancellation work =
                new ShowCancellation(offer.showId(), Given.NOW, Optional.of(Given.ID), 2, 500, Optional.empty());
        store(key, new ReservationDesk(Optional.empty(), Optional.of(offer), Allowance.untouched(), Optional.of(work)));

        assertThat(load(key).showCancellation()).contains(work);
    }

    @Test
    void callsForAPersonWhenAReservationStayedTooLongWhereItIs() {
        ReservationDesk due = ofSomebodyElse(Given.in(Status.FINALIZING));
        Reservation reservation = due.reservation().orElseThrow();
        Reservation longAgo = new Reservation(
                reservation.booking(),
                new State.Finalizing(LONG_AGO),
                reservation.facts(),
                List.of(),
                Optional.empty(),
                2);
        Booking booking = longAgo.booking();
        store(
                DeskKey.placing(booking.id(), booking.showId(), booking.customerId()),
                new ReservationDesk(Optional.of(longAgo), Optional.empty(), due.allowance(), Optional.empty()));

        assertThat(new DueReservations(postgres.pool).due(100).await()).contains(booking.id());
        assertThat(new WakeReservation(desks).handle(booking.id()).await()).isEqualTo(Reply.done(Note.applied()));

        assertThat(new DueReservations(postgres.pool).due(100).await()).doesNotContain(booking.id());
        assertThat(load(DeskKey.reservation(booking.id()))
                        .reservation()
                        .flatMap(Reservation::attention)
                        .orElseThrow()
                        .code())
                .isEqualTo("finalizing-stuck");
    }
}
