package io.yeyak.reservation.domain;

import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;

/** Why Reservation says no. The codes are part of the contract. */
public final class Refusals {

    public static final Refusal NOT_FOUND =
            Refusal.notFound("reservation-not-found", "There is no such reservation of yours.");

    public static final Refusal KEY_REUSED = Refusal.unprocessable(
            "idempotency-key-reused", "This Idempotency-Key was used for another request; choose a new one.");

    public static final Refusal KEY_IN_USE = Refusal.conflict(
            "idempotency-key-in-use", "A request with this Idempotency-Key is being worked on; repeat it in a moment.");

    static final Refusal NO_SUCH_TICKET_TYPE =
            Refusal.notFound("ticket-type-not-found", "The show does not sell such tickets.");

    static final Refusal LINES_OF_SEVERAL_SHOWS =
            Refusal.invalid("invalid-lines", "All lines of a reservation are of one show.");

    static final Refusal LINES_REPEATED =
            Refusal.invalid("invalid-lines", "Each ticket type is named by one line at most.");

    static final Refusal LINES_COUNT =
            Refusal.invalid("invalid-lines", "A reservation has 1 to " + Placing.MAX_LINES + " lines.");

    static final Refusal LINES_CURRENCIES =
            Refusal.invalid("invalid-lines", "Tickets in several currencies need a reservation for each.");

    static final Refusal SALE_NOT_OPEN = Refusal.conflict("sale-not-open", "These tickets are not on sale now.");

    static final Refusal SOLD_OUT = Refusal.conflict("sold-out", "These tickets are sold out for now.");

    static final Refusal LIMIT_PER_RESERVATION =
            Refusal.conflict("limit-per-reservation-exceeded", "That is more than one reservation may hold.");

    static final Refusal LIMIT_PER_CUSTOMER = Refusal.conflict(
            "limit-per-customer-exceeded", "With your other reservations that is more than one customer may hold.");

    static final Refusal CLOSED =
            Refusal.conflict("reservation-closed", "The reservation has ended; nothing can be done with it.");

    static final Refusal CANCELLATION_CLOSED =
            Refusal.conflict("cancellation-closed", "The show has started; only the organiser can cancel now.");

    static final Refusal ALREADY_PAID = Refusal.conflict("already-paid", "The reservation is paid.");

    static final Refusal PAYMENT_NOT_DUE =
            Refusal.conflict("payment-not-due", "The tickets are not held yet; payment is due once they are.");

    static final Refusal PAYMENT_OVERDUE = Refusal.conflict("payment-overdue", "The time to pay is over.");

    static final Refusal TOO_MANY_ATTEMPTS = new Refusal(
            Kind.TOO_MANY, "too-many-attempts", "Payment was asked for too often; cancel and reserve again.");

    static final Refusal NO_ATTENTION_NEEDED =
            Refusal.conflict("no-attention-needed", "Nothing about this reservation needs attention.");

    private Refusals() {}
}
