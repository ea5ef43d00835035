package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.money.Money;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.RefundPolicy;
import io.yeyak.payment.domain.ReservationId;

/** Gives money back because a confirmed reservation was cancelled. */
public final class RefundCancellation {

    /** Whose money goes back, and how much. */
    public record Command(ReservationId reservationId, Money amount) {}

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;
    private final PaymentTerms terms;

    public RefundCancellation(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments, PaymentTerms terms) {
        this.payments = payments;
        this.terms = terms;
    }

    public Future<Handling> handle(EventMessage cause, Command command) {
        return payments.handle(
                command.reservationId(),
                cause,
                (file, now) -> RefundPolicy.cancellation(file, command.amount(), now, terms));
    }
}
