package io.yeyak.reservation.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.json.Json;
import io.yeyak.common.work.Handling;
import io.yeyak.reservation.application.NotePayment;
import io.yeyak.reservation.domain.Fact;
import java.util.Optional;

/** Reads the events of Payment. */
final class PaymentEvents {

    private final NotePayment notePayment;

    PaymentEvents(NotePayment notePayment) {
        this.notePayment = notePayment;
    }

    /** What becomes of an event; empty when its type is not known. */
    Optional<Future<Handling>> on(EventMessage message) {
        return switch (message.envelope().type()) {
            case "PaymentDeferred.v1" -> note(message, new Fact.PaymentDeferred());
            case "PaymentResumed.v1" -> note(message, new Fact.PaymentResumed());
            case "PaymentAuthorized.v1" -> note(message, new Fact.PaymentAuthorized());
            case "PaymentCaptured.v1" -> note(message, new Fact.PaymentCaptured());
            case "PaymentCaptureFailed.v1" -> note(message, new Fact.PaymentCaptureFailed());
            case "PaymentVoided.v1" -> note(message, new Fact.PaymentVoided());
            case "RefundSucceeded.v1" -> Optional.of(refunded(message));
            // The end of a hold is told by Ticket, and the rest is between Payment and its provider.
            case "PaymentRequested.v1",
                    "PaymentActionRequired.v1",
                    "PaymentDeclined.v1",
                    "PaymentExpired.v1",
                    "LatePaymentReceived.v1",
                    "RefundRequested.v1",
                    "RefundFailed.v1",
                    "RefundAttentionRaised.v1",
                    "PaymentAttentionRaised.v1" -> Optional.of(Future.succeededFuture(Handling.SKIPPED));
            default -> Optional.empty();
        };
    }

    private Optional<Future<Handling>> note(EventMessage message, Fact.OfPayment fact) {
        PaymentMessage read = Json.decode(message.payload(), PaymentMessage.class);
        return Optional.of(notePayment.handle(message, read.reservationId(), read.showId(), fact));
    }

    private Future<Handling> refunded(EventMessage message) {
        PaymentMessage.RefundSucceeded read = Json.decode(message.payload(), PaymentMessage.RefundSucceeded.class);
        return notePayment.handle(
                message, read.reservationId(), read.showId(), new Fact.RefundSucceeded(read.totalRefunded()));
    }
}
