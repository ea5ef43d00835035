package io.yeyak.payment.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.kafka.EventRouter;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.application.LapsePayment;
import io.yeyak.payment.application.RefundCancellation;
import io.yeyak.payment.application.StartAttempt;
import io.yeyak.payment.application.WithdrawPayment;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentTerms;
import io.yeyak.payment.domain.ReservationId;

/** Reacts to the Reservation context. */
final class ReservationEvents {

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;
    private final StartAttempt start;
    private final LapsePayment lapse;
    private final WithdrawPayment withdraw;
    private final RefundCancellation refund;

    ReservationEvents(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments, PaymentTerms terms) {
        this.payments = payments;
        this.start = new StartAttempt(payments, terms);
        this.lapse = new LapsePayment(payments);
        this.withdraw = new WithdrawPayment(payments, terms);
        this.refund = new RefundCancellation(payments, terms);
    }

    EventRouter addTo(EventRouter router) {
        return router.on("ReservationPaymentRequested.v1", ReservationFact.PaymentRequested.class, this::requested)
                .on("ReservationExpired.v1", ReservationFact.About.class, this::expired)
                .on("ReservationCancelled.v1", ReservationFact.Cancelled.class, this::cancelled)
                .on(
                        "ReservationCancellationRequested.v1",
                        ReservationFact.CancellationRequested.class,
                        this::cancellationRequested)
                // What is between the Reservation context and its customers or Ticket.
                .skip(
                        "ReservationRequested.v1",
                        "ReservationAwaitingApproval.v1",
                        "ReservationHeld.v1",
                        "ReservationPaymentDeferred.v1",
                        "ReservationFinalizing.v1",
                        "ReservationConfirmed.v1",
                        "ReservationRejected.v1",
                        "ReservationRefundPending.v1",
                        "ReservationRefunded.v1",
                        "ReservationAttentionRaised.v1",
                        "ReservationAttentionCleared.v1");
    }

    private Future<Handling> requested(EventMessage message, ReservationFact.PaymentRequested fact) {
        if (fact.reservation().payBy().isEmpty() || fact.reservation().fence().isEmpty()) {
            return payments.park(message, "a payment is requested for no hold");
        }
        return start.handle(message, new StartAttempt.Command(fact.reservation().demand(), fact.attemptId()));
    }

    private Future<Handling> expired(EventMessage message, ReservationFact.About fact) {
        return lapse.handle(message, new LapsePayment.Command(fact.reservation().reservationId()));
    }

    private Future<Handling> cancelled(EventMessage message, ReservationFact.Cancelled fact) {
        return fact.releasesPayment()
                ? withdraw.handle(
                        message, new WithdrawPayment.Command(fact.reservation().demand(), "CANCELLED"))
                : Future.succeededFuture(Handling.SKIPPED);
    }

    private Future<Handling> cancellationRequested(EventMessage message, ReservationFact.CancellationRequested fact) {
        return switch (fact.stage()) {
            // Ticket decides whether the tickets are sold, and we hear of it.
            case FINALIZING -> Future.succeededFuture(Handling.SKIPPED);
            case CONFIRMED ->
                refund.handle(
                        message,
                        new RefundCancellation.Command(fact.reservation().reservationId(), fact.refundAmount()));
        };
    }
}
