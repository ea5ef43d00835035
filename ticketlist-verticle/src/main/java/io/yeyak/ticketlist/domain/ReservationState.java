package io.yeyak.ticketlist.domain;

import java.util.Set;

/** Where a reservation stands, in Reservation's word. A word of a later release is kept as it is. */
public record ReservationState(String value) {

    private static final Set<String> CLOSED = Set.of("REJECTED", "EXPIRED", "CANCELLED", "REFUNDED");
    private static final Set<String> CANCELLABLE =
            Set.of("REQUESTED", "AWAITING_APPROVAL", "HELD", "PAYMENT_DEFERRED", "FINALIZING", "CONFIRMED");

    /** Nothing more happens by itself. */
    public boolean isClosed() {
        return CLOSED.contains(value);
    }

    /** The customer may give it up, as far as the state goes. */
    public boolean isCancellable() {
        return CANCELLABLE.contains(value);
    }

    /** The tickets are kept for the customer, and money is awaited. */
    public boolean awaitsPayment() {
        return value.equals("HELD") || isPaymentDeferred();
    }

    /** The same, and the provider of the payment is away. */
    boolean isPaymentDeferred() {
        return value.equals("PAYMENT_DEFERRED");
    }

    /** An administrator has to decide. */
    public boolean awaitsApproval() {
        return value.equals("AWAITING_APPROVAL");
    }

    /** It is done: there is nothing to wait for. */
    public boolean isSettled() {
        return isClosed() || value.equals("CONFIRMED");
    }
}
