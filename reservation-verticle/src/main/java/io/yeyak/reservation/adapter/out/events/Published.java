package io.yeyak.reservation.adapter.out.events;

import io.yeyak.common.money.Money;
import io.yeyak.reservation.domain.ReservationEvent;
import java.util.Optional;
import java.util.UUID;

/** The payloads of the events that Reservation publishes, one for each type. */
sealed interface Published {

    record ReservationRequested(ReservationSnapshot reservation) implements Published {}

    record ReservationAwaitingApproval(ReservationSnapshot reservation) implements Published {}

    record ReservationHeld(ReservationSnapshot reservation) implements Published {}

    record ReservationPaymentRequested(ReservationSnapshot reservation, UUID attemptId) implements Published {}

    record ReservationPaymentDeferred(ReservationSnapshot reservation) implements Published {}

    record ReservationFinalizing(ReservationSnapshot reservation) implements Published {}

    record ReservationConfirmed(ReservationSnapshot reservation) implements Published {}

    record ReservationRejected(ReservationSnapshot reservation) implements Published {}

    record ReservationExpired(ReservationSnapshot reservation, Optional<Long> fence) implements Published {}

    record ReservationCancellationRequested(
            ReservationSnapshot reservation, String stage, Money refundAmount, String by) implements Published {}

    record ReservationCancelled(ReservationSnapshot reservation, boolean releasesPayment, String by)
            implements Published {}

    record ReservationRefundPending(ReservationSnapshot reservation) implements Published {}

    record ReservationRefunded(ReservationSnapshot reservation) implements Published {}

    record ReservationAttentionRaised(ReservationSnapshot reservation, String code, String detail)
            implements Published {}

    record ReservationAttentionCleared(ReservationSnapshot reservation, Optional<String> comment)
            implements Published {}

    static Published of(ReservationEvent event) {
        ReservationSnapshot snapshot = ReservationSnapshot.of(event.reservation());
        return switch (event) {
            case ReservationEvent.ReservationRequested _ -> new ReservationRequested(snapshot);
            case ReservationEvent.ReservationAwaitingApproval _ -> new ReservationAwaitingApproval(snapshot);
            case ReservationEvent.ReservationHeld _ -> new ReservationHeld(snapshot);
            case ReservationEvent.ReservationPaymentRequested(var _, var attempt) ->
                new ReservationPaymentRequested(snapshot, attempt.value());
            case ReservationEvent.ReservationPaymentDeferred _ -> new ReservationPaymentDeferred(snapshot);
            case ReservationEvent.ReservationFinalizing _ -> new ReservationFinalizing(snapshot);
            case ReservationEvent.ReservationConfirmed _ -> new ReservationConfirmed(snapshot);
            case ReservationEvent.ReservationRejected _ -> new ReservationRejected(snapshot);
            case ReservationEvent.ReservationExpired(var expired) ->
                new ReservationExpired(snapshot, ReservationSnapshot.fence(expired.facts()));
            case ReservationEvent.ReservationCancellationRequested(var _, var stage, var refund, var by) ->
                new ReservationCancellationRequested(snapshot, stage.name(), refund, by.name());
            case ReservationEvent.ReservationCancelled(var _, boolean releasesPayment, var by) ->
                new ReservationCancelled(snapshot, releasesPayment, by.name());
            case ReservationEvent.ReservationRefundPending _ -> new ReservationRefundPending(snapshot);
            case ReservationEvent.ReservationRefunded _ -> new ReservationRefunded(snapshot);
            case ReservationEvent.ReservationAttentionRaised(var _, var attention) ->
                new ReservationAttentionRaised(snapshot, attention.code(), attention.detail());
            case ReservationEvent.ReservationAttentionCleared(var _, var comment) ->
                new ReservationAttentionCleared(snapshot, comment);
        };
    }
}
