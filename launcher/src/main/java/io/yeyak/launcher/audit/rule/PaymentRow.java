package io.yeyak.launcher.audit.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The money of a reservation as its context keeps it.
 *
 * @param isOverdue whether its deadline passed a while ago
 */
public record PaymentRow(
        UUID reservationId,
        UUID showId,
        long amountMinor,
        String state,
        long version,
        Optional<Instant> dueAt,
        List<Attempt> attempts,
        List<Refund> refunds,
        List<Entry> entries,
        boolean isOverdue) {

    /**
     * An attempt to pay.
     *
     * @param taken the provider took the money at once
     * @param call what the provider is to be asked next, so that it is not over yet
     */
    public record Attempt(
            UUID attemptId, String state, boolean taken, Optional<String> call, Optional<Instant> callAt) {

        /** Whether the provider has handed money over for it, or has said so. */
        boolean hasMoney() {
            return isEarned() || state.equals("RETURNED") || (state.equals("AUTHORISED") && taken);
        }

        /** Whether its money pays for tickets, also if it is taken anew, or is missing and a person was called. */
        boolean isEarned() {
            return Set.of("CAPTURED", "RETAKING", "MISSING").contains(state);
        }

        /** Whether the provider said that it took the money, and never did. */
        boolean isMissing() {
            return state.equals("MISSING");
        }

        boolean isOver() {
            return call.isEmpty();
        }
    }

    /**
     * Money on its way back.
     *
     * @param by who gave it back, when it has gone
     * @param callAt when the provider is asked next
     * @param lies how often the provider said that it was made, and it was not; empty when that is not counted yet
     * @param verifyAt when the provider is asked whether it was made, if only its answer says so
     */
    public record Refund(
            UUID refundId,
            UUID attemptId,
            long amountMinor,
            String state,
            Optional<String> by,
            Optional<Instant> callAt,
            Optional<Integer> lies,
            Optional<Instant> verifyAt) {

        boolean isPaid() {
            return state.equals("SUCCEEDED");
        }

        boolean wasLiedAbout() {
            return lies.filter(times -> times > 0).isPresent();
        }

        /** Whether nothing but an answer says so, which is to be proved. */
        boolean isUnproven() {
            return verifyAt.isPresent();
        }

        boolean isByHand() {
            return by.filter("ADMIN"::equals).isPresent();
        }
    }

    /** A line of the ledger. */
    public record Entry(String cause, String debit, String credit, long amountMinor) {}

    public PaymentRow {
        attempts = List.copyOf(attempts);
        refunds = List.copyOf(refunds);
        entries = List.copyOf(entries);
    }

    boolean is(String name) {
        return state.equals(name);
    }

    /** All that was ever taken. */
    long takenMinor() {
        return amountMinor * attempts.stream().filter(Attempt::hasMoney).count();
    }

    /** All that went back. */
    long paidBackMinor() {
        return refunds.stream()
                .filter(Refund::isPaid)
                .mapToLong(Refund::amountMinor)
                .sum();
    }

    /** What is to go back, or waits for a person to send it back. */
    long owedMinor() {
        return refunds.stream()
                .filter(refund -> !refund.isPaid())
                .mapToLong(Refund::amountMinor)
                .sum();
    }

    /** What is left of it when all that is owed has gone back. */
    long keptMinor() {
        return takenMinor() - paidBackMinor() - owedMinor();
    }

    /** Whether the provider is yet to be asked something about the money itself. */
    boolean isMoving() {
        return attempts.stream().anyMatch(attempt -> !attempt.isOver());
    }

    String words() {
        return "payment %s (%s, version %d)".formatted(reservationId, state, version);
    }
}
