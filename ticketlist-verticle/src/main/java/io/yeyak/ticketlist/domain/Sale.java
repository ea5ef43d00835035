package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A step of a reservation that counts for the sales of its show.
 *
 * @param eventId of the event that told it; it counts once, however often that comes
 * @param minute the one in which it happened
 * @param price of the whole reservation
 */
public record Sale(UUID eventId, UUID showId, Instant minute, Step step, Money price) {

    /** How far a reservation came. */
    public enum Step {
        REQUESTED,
        /** Its tickets were set aside for the first time. */
        HELD,
        CONFIRMED,
        REJECTED,
        EXPIRED,
        /** It was given up, with or without money that went back. */
        CANCELLED
    }

    /**
     * What counts about an event.
     *
     * @param before what Reservation had told until then
     */
    static Optional<Sale> of(ReservationEvent event, Occurrence occurrence, ReservationSide before) {
        return step(event.what(), before)
                .map(step -> new Sale(
                        occurrence.eventId(),
                        event.showId(),
                        occurrence.at().truncatedTo(ChronoUnit.MINUTES),
                        step,
                        event.reservation().total()));
    }

    private static Optional<Step> step(ReservationEvent.What what, ReservationSide before) {
        return switch (what) {
            case REQUESTED -> Optional.of(Step.REQUESTED);
            // Held again, because the provider is back: it was held all the time.
            case HELD -> before.isPaymentDeferred() ? Optional.empty() : Optional.of(Step.HELD);
            case CONFIRMED -> Optional.of(Step.CONFIRMED);
            case REJECTED -> Optional.of(Step.REJECTED);
            case EXPIRED -> Optional.of(Step.EXPIRED);
            case CANCELLED, REFUNDED -> Optional.of(Step.CANCELLED);
            case AWAITING_APPROVAL,
                    PAYMENT_REQUESTED,
                    PAYMENT_DEFERRED,
                    FINALIZING,
                    CANCELLATION_REQUESTED,
                    REFUND_PENDING,
                    ATTENTION_RAISED,
                    ATTENTION_CLEARED -> Optional.empty();
        };
    }
}
