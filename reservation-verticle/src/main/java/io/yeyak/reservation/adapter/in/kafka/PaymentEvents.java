package io.yeyak.reservation.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.kafka.EventRouter;
import io.yeyak.reservation.application.NotePayment;
import io.yeyak.reservation.domain.Fact;
import java.util.function.BiFunction;

/** Reads the events of Payment. */
final class PaymentEvents {

    private final NotePayment notePayment;

    PaymentEvents(NotePayment notePayment) {
        this.notePayment = notePayment;
    }

    EventRouter addTo(EventRouter router) {
        return router.on("PaymentDeferred.v1", PaymentMessage.class, noting(new Fact.PaymentDeferred()))
                .on("PaymentResumed.v1", PaymentMessage.class, noting(new Fact.PaymentResumed()))
                .on("PaymentAuthorized.v1", PaymentMessage.class, noting(new Fact.PaymentAuthorized()))
                .on("PaymentCaptured.v1", PaymentMessage.class, noting(new Fact.PaymentCaptured()))
                .on("PaymentCaptureFailed.v1", PaymentMessage.class, noting(new Fact.PaymentCaptureFailed()))
                .on("PaymentVoided.v1", PaymentMessage.class, noting(new Fact.PaymentVoided()))
                .on("RefundSucceeded.v1", PaymentMessage.RefundSucceeded.class, this::refunded)
                // The end of a hold is told by Ticket, and the rest is between Payment and its provider.
                .skip(
                        "PaymentRequested.v1",
                        "PaymentActionRequired.v1",
                        "PaymentDeclined.v1",
                        "PaymentExpired.v1",
                        "PaymentCaptureRepeated.v1",
                        "LatePaymentReceived.v1",
                        "RefundRequested.v1",
                        "RefundFailed.v1",
                        "RefundAttentionRaised.v1",
                        "PaymentAttentionRaised.v1",
                        "PaymentAttentionResolved.v1");
    }

    private BiFunction<EventMessage, PaymentMessage, Future<Handling>> noting(Fact.OfPayment fact) {
        return (message, told) -> notePayment.handle(message, told.reservationId(), told.showId(), fact);
    }

    private Future<Handling> refunded(EventMessage message, PaymentMessage.RefundSucceeded told) {
        return notePayment.handle(
                message, told.reservationId(), told.showId(), new Fact.RefundSucceeded(told.totalRefunded()));
    }
}
