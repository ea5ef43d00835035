package io.yeyak.ticketlist.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What the customer can do about a reservation now.
 *
 * @param by until when, or when at the latest something happens by itself
 * @param checkoutUrl where to pay
 */
public record NextAction(Kind kind, Optional<Instant> by, Optional<String> checkoutUrl) {

    /** What there is to do. */
    public enum Kind {
        /** Nothing: it goes on by itself. */
        WAIT,
        /** Ask to pay. */
        START_PAYMENT,
        /** Go to the provider's page and pay. */
        PAY,
        /** Nothing: it is settled. */
        NONE
    }

    private static final NextAction NOTHING = new NextAction(Kind.NONE, Optional.empty(), Optional.empty());

    /** Of a view whose reservation was heard of. */
    public static NextAction of(ReservationView view) {
        Optional<ReservationSnapshot> told = view.reservation().snapshot();
        if (told.isEmpty()) {
            return waiting(Optional.empty());
        }
        ReservationSnapshot reservation = told.get();
        if (reservation.state().isSettled()) {
            return NOTHING;
        }
        if (reservation.state().awaitsPayment() && !reservation.total().isZero()) {
            return paying(view);
        }
        return waiting(view.hold().openApproval().map(Approval::dueAt).or(reservation::approvalDueAt));
    }

    private static NextAction paying(ReservationView view) {
        Charge charge = view.payment().charge();
        return switch (charge.status()) {
            case ACTION_REQUIRED ->
                new NextAction(Kind.PAY, view.payBy(), charge.checkout().map(Charge.Checkout::url));
            case NONE, REQUESTED ->
                view.reservation().paymentRequestedAt().isPresent() ? waiting(view.payBy()) : starting(view);
            case DECLINED -> askedSince(view, charge) ? waiting(view.payBy()) : starting(view);
            case DEFERRED, AUTHORIZED, CAPTURED, CAPTURE_FAILED, VOIDED, EXPIRED -> waiting(view.payBy());
        };
    }

    /** Whether the customer asked to pay again since the last attempt was declined. */
    private static boolean askedSince(ReservationView view, Charge declined) {
        return view.reservation()
                .paymentRequestedAt()
                .filter(asked -> declined.changedAt().filter(asked::isAfter).isPresent())
                .isPresent();
    }

    private static NextAction starting(ReservationView view) {
        return new NextAction(Kind.START_PAYMENT, view.payBy(), Optional.empty());
    }

    private static NextAction waiting(Optional<Instant> by) {
        return new NextAction(Kind.WAIT, by, Optional.empty());
    }
}
