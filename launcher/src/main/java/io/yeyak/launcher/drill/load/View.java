package io.yeyak.launcher.drill.load;

import java.util.Optional;
import java.util.Set;

/** A reservation, as its customer reads it. */
record View(String state, long version, Optional<Payment> payment) {

    private static final Set<String> ENDS = Set.of("CONFIRMED", "CANCELLED", "REFUNDED", "REJECTED", "EXPIRED");
    private static final Set<String> OPEN_FOR_PAYMENT = Set.of("HELD", "PAYMENT_DEFERRED");

    /** What the customer is told of the payment. */
    record Payment(String state, Optional<String> attemptId, Optional<String> checkoutUrl) {}

    boolean hasEnded() {
        return ENDS.contains(state);
    }

    boolean isConfirmed() {
        return state.equals("CONFIRMED");
    }

    boolean isOpenForPayment() {
        return OPEN_FOR_PAYMENT.contains(state);
    }

    /** Whether the bank said no to the last attempt. */
    boolean isDeclined() {
        return payment.filter(known -> known.state().equals("DECLINED")).isPresent();
    }

    /** Where to pay for that attempt. */
    Optional<String> page(String attempt) {
        return payment.filter(known -> known.attemptId().filter(attempt::equals).isPresent())
                .flatMap(Payment::checkoutUrl);
    }
}
