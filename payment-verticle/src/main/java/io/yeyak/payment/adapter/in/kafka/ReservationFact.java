package io.yeyak.payment.adapter.in.kafka;

import io.yeyak.common.money.Money;
import io.yeyak.payment.application.PaymentIds;
import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.PaymentDemand;
import io.yeyak.payment.domain.ReservationId;
import io.yeyak.payment.domain.ShowId;
import java.time.Instant;
import java.util.Optional;

/** What this context reads of the Reservation context's events. */
final class ReservationFact {

    private ReservationFact() {}

    /** The reservation as it was left; it knows fence and payBy while tickets are held. */
    record Reservation(
            ReservationId reservationId,
            ShowId showId,
            Money total,
            Optional<Long> fence,
            Optional<Instant> payBy,
            Instant requestedAt) {

        PaymentDemand demand() {
            return new PaymentDemand(
                    reservationId,
                    showId,
                    total,
                    fence.orElse(0L),
                    payBy.orElse(requestedAt),
                    PaymentIds.freeAttempt(reservationId));
        }
    }

    /** Any of them. */
    record About(Reservation reservation) {}

    /** ReservationPaymentRequested. */
    record PaymentRequested(Reservation reservation, AttemptId attemptId) {}

    /** ReservationCancelled. */
    record Cancelled(Reservation reservation, boolean releasesPayment) {}

    /** ReservationCancellationRequested. */
    record CancellationRequested(Reservation reservation, Stage stage, Money refundAmount) {}

    /** How far the reservation was when its customer wanted out. */
    enum Stage {
        FINALIZING,
        CONFIRMED
    }
}
