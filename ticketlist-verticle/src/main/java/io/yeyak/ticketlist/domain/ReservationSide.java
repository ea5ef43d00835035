package io.yeyak.ticketlist.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What Reservation says of a reservation.
 *
 * @param version the version that is known, 0 for none
 * @param snapshot what it told last
 * @param changedAt when
 * @param paymentRequestedAt when the customer last asked to pay
 * @param attentionSince since when somebody has to look at it
 */
public record ReservationSide(
        long version,
        Optional<ReservationSnapshot> snapshot,
        Optional<Instant> changedAt,
        Optional<Instant> paymentRequestedAt,
        Optional<Instant> attentionSince) {

    static final ReservationSide UNHEARD =
            new ReservationSide(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    ReservationSide after(ReservationEvent event, Occurrence occurrence) {
        if (occurrence.version() <= version) {
            return this;
        }
        return new ReservationSide(
                occurrence.version(),
                Optional.of(event.reservation()),
                Optional.of(occurrence.at()),
                event.what() == ReservationEvent.What.PAYMENT_REQUESTED
                        ? Optional.of(occurrence.at())
                        : paymentRequestedAt,
                event.reservation().attention().map(told -> since(told, occurrence.at())));
    }

    /** The provider of the payment is away, as far as is known. */
    boolean isPaymentDeferred() {
        return snapshot.filter(told -> told.state().isPaymentDeferred()).isPresent();
    }

    /** Why somebody has to look at it, as long as somebody has to. */
    public Optional<Concern> concern() {
        return snapshot.flatMap(ReservationSnapshot::attention);
    }

    private Instant since(Concern told, Instant at) {
        boolean same =
                concern().filter(known -> known.code().equals(told.code())).isPresent();
        return same ? attentionSince.orElse(at) : at;
    }
}
