package io.yeyak.ticket.domain;

import io.yeyak.common.outcome.Refusal;

/** Why a show is left as it is. */
public final class ShowRefusals {

    private ShowRefusals() {}

    /** It breaks a rule that needs nothing but itself to check. */
    public static Refusal invalid(String detail) {
        return Refusal.invalid("invalid-show", detail);
    }

    static Refusal notFound() {
        return Refusal.notFound("show-not-found", "There is no such show.");
    }

    static Refusal typeNotFound() {
        return Refusal.notFound("ticket-type-not-found", "The show has no such ticket type.");
    }

    static Refusal keyReused() {
        return Refusal.unprocessable("idempotency-key-reused", "Another show was registered with this key.");
    }

    static Refusal alreadyPublished() {
        return stateConflict("The show was published before.");
    }

    static Refusal notOnSale() {
        return stateConflict("The show is not on sale.");
    }

    static Refusal notPaused() {
        return stateConflict("The sale of the show is not paused.");
    }

    static Refusal cancelled() {
        return stateConflict("The show is cancelled.");
    }

    static Refusal belowAllocated(Stock stock) {
        return Refusal.conflict(
                "capacity-below-allocated",
                "%d tickets are held, sold or kept back; the capacity cannot be less.".formatted(stock.allocated()));
    }

    static Refusal otherCurrency(String currency) {
        return invalid("The show is sold in %s.".formatted(currency));
    }

    private static Refusal stateConflict(String detail) {
        return Refusal.conflict("show-state-conflict", detail);
    }
}
