package io.yeyak.reservation.domain;

/** The name of a reservation's state, as everybody else sees it. */
public enum Status {
    /** Accepted; Ticket has not answered. */
    REQUESTED,
    /** An administrator has to approve it. */
    AWAITING_APPROVAL,
    /** Ticket holds the tickets; payment is due. */
    HELD,
    /** As held, while the payment provider is away. */
    PAYMENT_DEFERRED,
    /** The money is there; the tickets are being sold and the money taken. */
    FINALIZING,
    /** Sold and paid. */
    CONFIRMED,
    /** Somebody wants it undone, and it is too late to do so at once. */
    CANCELLING,
    /** The tickets are taken back; the refund is on its way. */
    REFUND_PENDING,
    /** Undone with nothing to give back. */
    CANCELLED,
    /** Undone, and the refund was made. */
    REFUNDED,
    /** Ticket said no. */
    REJECTED,
    /** Not paid in time, or the payment failed in the end. */
    EXPIRED;

    /** Whether it has ended and counts against no limit. */
    public boolean isClosed() {
        return switch (this) {
            case CANCELLED, REFUNDED, REJECTED, EXPIRED -> true;
            case REQUESTED,
                    AWAITING_APPROVAL,
                    HELD,
                    PAYMENT_DEFERRED,
                    FINALIZING,
                    CONFIRMED,
                    CANCELLING,
                    REFUND_PENDING -> false;
        };
    }
}
