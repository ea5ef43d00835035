package io.yeyak.reservation.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yeyak.common.bus.Hints;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.postgres.GroupCommit;
import io.yeyak.reservation.adapter.in.kafka.ReservationEventHandler;
import io.yeyak.reservation.adapter.out.hints.HintedChanges;
import io.yeyak.reservation.application.CancelReservation;
import io.yeyak.reservation.application.KeepOffer;
import io.yeyak.reservation.application.NoteHold;
import io.yeyak.reservation.application.NotePayment;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Given;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whole lives of reservations, told event by event. */
final class ReservationLifeIT {

    private static final Instant PAY_BY = Instant.parse("2119-01-01T00:00:00Z");

    private static OnPostgres postgres;
    private static GroupCommit<DeskKey, ReservationDesk, ReservationEvent> desks;
    private static Counter counter;
    private static ReservationEventHandler handler;

    @BeforeAll
    static void open() {
        postgres = new OnPostgres("reservation_life");
        desks = postgres.instance();
        counter = new Counter(desks);
        handler = new ReservationEventHandler(
                desks,
                new KeepOffer(desks),
                new NoteHold(desks, new HintedChanges(postgres.vertx, new Hints(postgres.vertx))),
                new NotePayment(desks));
        counter.keep(Given.offerForYears());
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    private static Tell placed(String customer) {
        return new Tell(counter.place(customer, Given.SHOW));
    }

    private static void cancel(String customer) {
        String id = postgres.query(
                        "select reservation_id::text from reservation where customer_id = '" + customer + "'")
                .getFirst()
                .getString(0);
        Standing ignored = Counter.standing(new CancelReservation(desks)
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
}
