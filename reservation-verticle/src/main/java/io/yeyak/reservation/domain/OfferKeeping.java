package io.yeyak.reservation.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import java.time.Instant;
import java.util.List;

/** How Reservation keeps what it knows of shows for sale. */
public final class OfferKeeping {

    private OfferKeeping() {}

    /** Keeps what was told unless later is known. A show that is cancelled has all its reservations undone. */
    public static Decision<ReservationDesk, ReservationEvent, Note> keep(
            ReservationDesk desk, Offer told, Instant now) {
        ReservationDesk begun = told.status() == OfferStatus.CANCELLED
                        && desk.showCancellation().isEmpty()
                ? desk.with(ShowCancellation.begun(told.showId(), now))
                : desk;
        boolean isKnown =
                desk.offer().filter(known -> known.version() >= told.version()).isPresent();
        ReservationDesk kept = isKnown ? begun : begun.with(told);
        return kept.equals(desk)
                ? Decision.unchanged(desk, Note.ignored("version " + told.version() + " of the show is known"))
                : Decision.of(kept, List.of(), Note.applied());
    }
}
