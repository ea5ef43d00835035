package io.yeyak.reservation.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.money.Money;
import java.time.Instant;

/**
 * How a reservation is undone. Before there is money it is undone at once; after that Ticket decides whether the
 * cancellation or the sale came first, and what was sold is given back by the policy it was bought under. Asked again,
 * it is the same answer.
 */
public final class Cancelling {

    private Cancelling() {}

    /** Undoes it by the policy of the booking. */
    public static Decision<ReservationDesk, ReservationEvent, Standing> byPolicy(
            ReservationDesk desk, Reservation reservation, CancelledBy by, Instant now) {
        Booking booking = reservation.booking();
        boolean isPaid = reservation.status() == Status.FINALIZING || reservation.status() == Status.CONFIRMED;
        if (isPaid && !now.isBefore(booking.startsAt())) {
            return Decision.refused(desk, Refusals.CANCELLATION_CLOSED);
        }
        return byForce(desk, reservation, by, booking.refundPercent(now), "", now);
    }

    /**
     * Undoes it whatever the policy says.
     *
     * @param refundPercent what is given back of the price, 0 to 100
     * @param comment why, for the people who look later
     */
    public static Decision<ReservationDesk, ReservationEvent, Standing> byForce(
            ReservationDesk desk,
            Reservation reservation,
            CancelledBy by,
            int refundPercent,
            String comment,
            Instant now) {
        Money refund = reservation.booking().total().percent(refundPercent);
        return undo(desk, reservation, new Cancellation(by, now, refund, comment), now);
    }

    /** Undoes a reservation that late money has just reopened although its show is cancelled. */
    static Advance ofCancelledShow(Advance reopened, Instant now) {
        Money all = reopened.reservation().booking().total();
        return undone(reopened, new Cancellation(CancelledBy.SHOW, now, all, ""), now);
    }

    private static Decision<ReservationDesk, ReservationEvent, Standing> undo(
            ReservationDesk desk, Reservation reservation, Cancellation cancellation, Instant now) {
        if (reservation.state() instanceof State.Rejected || reservation.state() instanceof State.Expired) {
            return Decision.refused(desk, Refusals.CLOSED);
        }
        Advance undone = undone(Advance.of(reservation), cancellation, now);
        return undone.events().isEmpty()
                ? Decision.unchanged(desk, Standing.of(reservation))
                : Decision.of(desk.with(undone.reservation()), undone.events(), Standing.of(undone.reservation()));
    }

    private static Advance undone(Advance advance, Cancellation cancellation, Instant now) {
        return switch (advance.reservation().state()) {
            case State.Requested _, State.AwaitingApproval _, State.Held _, State.PaymentDeferred _ ->
                atOnce(advance, cancellation, now);
            case State.Finalizing _ -> Settling.undo(advance, Stage.FINALIZING, cancellation, now);
            case State.Confirmed _ -> Settling.settle(Settling.undo(advance, Stage.CONFIRMED, cancellation, now), now);
            case State.Cancelling begun
            when givesMore(begun, cancellation) -> Settling.undo(advance, Stage.FINALIZING, cancellation, now);
            case State.Cancelling _,
                    State.RefundPending _,
                    State.Cancelled _,
                    State.Refunded _,
                    State.Rejected _,
                    State.Expired _ -> advance;
        };
    }

    /** Nothing was paid, so nothing is given back; whatever payment is under way comes to nothing. */
    private static Advance atOnce(Advance advance, Cancellation cancellation, Instant now) {
        Cancellation free =
                cancellation.withRefund(Money.zero(cancellation.refund().currency()));
        return advance.to(
                new State.Cancelled(now, free),
                told -> new ReservationEvent.ReservationCancelled(told, true, cancellation.by()));
    }

    /** While it is open whether anything has to be given back, a show's cancellation still raises the amount. */
    private static boolean givesMore(State.Cancelling begun, Cancellation cancellation) {
        return begun.stage() == Stage.FINALIZING
                && cancellation.refund().amountMinor()
                        > begun.cancellation().refund().amountMinor();
    }
}
