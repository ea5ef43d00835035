package io.yeyak.launcher.audit.rule;

import java.util.List;
import java.util.UUID;

/**
 * A payment as the provider keeps it.
 *
 * @param reference what we call it: our attempt
 * @param refundedMinor what the provider says went back in all
 */
public record ChargeRow(
        String paymentId,
        String reference,
        UUID reservationId,
        String status,
        long amountMinor,
        long refundedMinor,
        List<Refund> refunds,
        List<Movement> movements) {

    /** Money that went back; the reference is our refund. */
    public record Refund(String reference, long amountMinor) {}

    /** What happened to money. */
    public record Movement(String kind, long amountMinor) {}

    public ChargeRow {
        refunds = List.copyOf(refunds);
        movements = List.copyOf(movements);
    }

    boolean isCaptured() {
        return status.equals("CAPTURED");
    }

    boolean isAuthorised() {
        return status.equals("AUTHORISED");
    }

    long moved(String kind) {
        return movements.stream()
                .filter(movement -> movement.kind().equals(kind))
                .mapToLong(Movement::amountMinor)
                .sum();
    }

    String words() {
        return "provider's payment %s (%s, reference %s)".formatted(paymentId, status, reference);
    }
}
