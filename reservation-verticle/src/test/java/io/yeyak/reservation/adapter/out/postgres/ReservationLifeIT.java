package io.yeyak.reservation.adapter.out.postgres;

import static io.yeyak.reservation.domain.Given.STALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yeyak.common.bus.Hints;
import io.yeyak.common.decision.Decision;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.postgres.GroupCommit;
import io.yeyak.common.work.Handling;
import io.yeyak.reservation.adapter.in.kafka.ReservationEventHandler;
import io.yeyak.reservation.adapter.out.hints.HintedChanges;
import io.yeyak.reservation.application.CancelReservation;
import io.yeyak.reservation.application.CancelShowReservations;
import io.yeyak.reservation.application.KeepOffer;
import io.yeyak.reservation.application.NoteHold;
import io.yeyak.reservation.application.NotePayment;
import io.yeyak.reservation.application.PlaceReservation;
import io.yeyak.reservation.application.port.LiveReservations;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Given;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.OfferKeeping;
import io.yeyak.reservation.domain.OfferStatus;
import io.yeyak.reservation.domain.Quantity;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whole lives of reservations, told event by event. */
final class ReservationLifeIT {

    private static final Instant PAY_BY = Instant.parse("2119-01-01T00:00:00Z");
    private static final Cause.Asked CAUSE = Cause.asked(Actor.system("test"));

    private static OnPostgres postgres;
    private static GroupCommit<DeskKey, ReservationDesk, ReservationEvent> desks;
    private static ReservationEventHandler handler;

    @BeforeAll
    static void open() {
        postgres = new OnPostgres("reservation_life");
        desks = postgres.instance();
        handler = new ReservationEventHandler(
                desks,
                new KeepOffer(desks),
                new NoteHold(desks, new HintedChanges(postgres.vertx, new Hints(postgres.vertx))),
                new NotePayment(desks));
        keep(Given.offerForYears());
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    private static void keep(Offer offer) {
        Reply<?> kept = desks.decide(DeskKey.show(offer.showId()), CAUSE, (desk, now) -> {
                    Decision<ReservationDesk, ReservationEvent, ?> decision = OfferKeeping.keep(desk, offer, now);
                    return Decision.of(decision.next(), List.of(), "kept");
                })
                .await();
        assertThat(kept).isEqualTo(Reply.done("kept"));
    }

    private static Tell placed(String customer) {
        return new Tell(place(customer, Given.SHOW));
    }

    private static ReservationId place(String customer, ShowId show) {
        Reply<Standing> reply = new PlaceReservation(desks)
                .handle(new PlaceReservation.Command(
                        new CustomerId(customer),
                        "key",
                        show,
                        List.of(new Quantity(STALLS, 1)),
                        Cause.asked(Actor.customer(customer))))
                .await();
        return standing(reply).reservationId();
    }

    private static Standing standing(Reply<Standing> reply) {
        return switch (reply) {
            case Reply.Done<Standing>(Standing standing) -> standing;
            case Reply.Refused<Standing>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static void cancel(String customer) {
        String id = postgres.query(
                        "select reservation_id::text from reservation where customer_id = '" + customer + "'")
                .getFirst()
                .getString(0);
        Standing ignored = standing(new CancelReservation(desks)
                .handle(new CancelReservation.Command(
                        new ReservationId(UUID.fromString(id)), Cause.asked(Actor.customer(customer))))
                .await());
        assertThat(ignored.reservationId().value()).hasToString(id);
    }

    /** Delivered all at once, as in one poll, and then all of them again. */
    private static void told(EventMessage... messages) {
        List<Future<Handling>> handled = new ArrayList<>();
        for (EventMessage message : messages) {
            handled.add(handler.on(message));
        }
        handled.forEach(future -> assertThat(future.await()).isEqualTo(Handling.HANDLED));
        for (EventMessage message : messages) {
            assertThat(handler.on(message).await()).isEqualTo(Handling.DUPLICATE);
        }
    }

    private static String state(String customer) {
        return postgres.query("select state from reservation where customer_id = '" + customer + "'")
                .getFirst()
                .getString(0);
    }

    private static long live(String customer) {
        return postgres.count("select sum(live) from allowance where customer_id = '" + customer + "'");
    }

    /** The names of the events that lie in the outbox for a reservation, in order. */
    private static List<String> published(String customer) {
        return postgres
                .query("select headers->>'ce_type' from outbox where headers->>'ce_subject' = "
                        + "(select reservation_id::text from reservation where customer_id = '" + customer + "') "
                        + "order by id")
                .stream()
                .map(row -> row.getString(0).replace("Reservation", "").replace(".v1", ""))
                .toList();
    }

    @Test
    void isSoldPaidAndRefunded() {
        Tell tell = placed("refunded");
        told(tell.held(PAY_BY), tell.ofPayment("PaymentAuthorized.v1"));
        told(tell.ofPayment("PaymentCaptured.v1"), tell.committed());
        assertThat(state("refunded")).isEqualTo("CONFIRMED");

        cancel("refunded");
        told(tell.refunded(50_000), tell.revoked());

        assertThat(state("refunded")).isEqualTo("REFUNDED");
        assertThat(live("refunded")).isZero();
        assertThat(published("refunded"))
                .containsExactly("Requested", "Held", "Finalizing", "Confirmed", "CancellationRequested", "Refunded");
    }

    @Test
    void isCancelledAtOnceWhileItIsHeld() {
        Tell tell = placed("held");
        told(tell.held(PAY_BY));

        cancel("held");
        told(tell.released());

        assertThat(state("held")).isEqualTo("CANCELLED");
        assertThat(live("held")).isZero();
        assertThat(published("held")).containsExactly("Requested", "Held", "Cancelled");
    }

    @Test
    void isCancelledWhileItIsFinalizedWhenTicketReleasedFirst() {
        Tell tell = placed("finalizing");
        told(tell.held(PAY_BY), tell.ofPayment("PaymentAuthorized.v1"));

        cancel("finalizing");
        assertThat(state("finalizing")).isEqualTo("CANCELLING");
        told(tell.released(), tell.ofPayment("PaymentVoided.v1"));

        assertThat(state("finalizing")).isEqualTo("CANCELLED");
        assertThat(live("finalizing")).isZero();
    }

    @Test
    void isARefundWhenTheSaleCameBeforeTheCancellation() {
        Tell tell = placed("sold-first");
        told(tell.held(PAY_BY), tell.ofPayment("PaymentAuthorized.v1"));

        cancel("sold-first");
        told(tell.committed(), tell.ofPayment("PaymentCaptured.v1"), tell.revoked());

        assertThat(state("sold-first")).isEqualTo("REFUND_PENDING");
        assertThat(live("sold-first")).isEqualTo(1);
        assertThat(published("sold-first")).endsWith("CancellationRequested", "CancellationRequested", "RefundPending");
    }

    @Test
    void undoesACancelledShowAlsoAfterAStopInTheMiddle() {
        ShowId show = new ShowId(Given.uuid(900));
        Offer like = Given.offerForYears();
        keep(new Offer(show, like.status(), like.startsAt(), like.cancellationPolicy(), like.ticketTypes(), 1));
        for (int i = 0; i < 25; i++) {
            assertThat(place("of-the-show-" + i, show).value()).isNotNull();
        }
        keep(new Offer(show, OfferStatus.CANCELLED, like.startsAt(), like.cancellationPolicy(), like.ticketTypes(), 2));

        LiveReservations stopping = stoppingAtPage(3);
        assertThat(new CancelShowReservations(desks, stopping, 10)
                        .handle(show)
                        .transform(done -> Future.succeededFuture(done.failed()))
                        .await())
                .isTrue();
        assertThat(cancelledOf(show)).isEqualTo(20);
        assertThat(new DueShows(postgres.pool).due(10).await()).doesNotContain(show);

        // The time that whoever stopped had for its page is over.
        assertThat(postgres.query("update show_cancellation set due_at = clock_timestamp() returning show_id"))
                .hasSize(1);
        assertThat(new DueShows(postgres.pool).due(10).await()).contains(show);
        new CancelShowReservations(desks, new PgLiveReservations(postgres.pool), 10)
                .handle(show)
                .await();

        assertThat(cancelledOf(show)).isEqualTo(25);
        assertThat(postgres.count("select cancelled from show_cancellation where due_at is null"))
                .isEqualTo(25);
        assertThat(postgres.count("select sum(live) from allowance where customer_id like 'of-the-show-%'"))
                .isZero();
    }

    private static LiveReservations stoppingAtPage(int page) {
        AtomicInteger pages = new AtomicInteger();
        LiveReservations live = new PgLiveReservations(postgres.pool);
        return (show, after, limit) ->
                pages.incrementAndGet() == page ? Future.failedFuture("stopped") : live.page(show, after, limit);
    }

    private static long cancelledOf(ShowId show) {
        return postgres.count(
                "select count(*) from reservation where state = 'CANCELLED' and show_id = '" + show.value() + "'");
    }

    @Test
    void readsAPageBehindTheOneBefore() {
        ShowId show = new ShowId(Given.uuid(901));
        Offer like = Given.offerForYears();
        keep(new Offer(show, like.status(), like.startsAt(), like.cancellationPolicy(), like.ticketTypes(), 1));
        for (int i = 0; i < 3; i++) {
            assertThat(place("paged-" + i, show).value()).isNotNull();
        }
        LiveReservations live = new PgLiveReservations(postgres.pool);

        List<ReservationId> first = live.page(show, Optional.empty(), 2).await();
        List<ReservationId> second =
                live.page(show, Optional.of(first.getLast()), 2).await();

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }
}
