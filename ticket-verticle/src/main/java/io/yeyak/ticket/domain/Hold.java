package io.yeyak.ticket.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What a reservation has of a show's stock. There is one for each reservation, for ever.
 *
 * @param approval the question put to an administrator, where one was
 * @param version rises by one with each event of the hold
 */
public record Hold(
        ReservationId reservationId, ShowId showId, HoldState state, Optional<ApprovalCase> approval, long version) {

    static Hold fresh(TicketKey key, HoldState state) {
        return new Hold(key.reservation(), key.showId(), state, Optional.empty(), 0);
    }

    /** The earliest instant at which something is to be done without anybody asking. */
    public Optional<Instant> dueAt() {
        return switch (state) {
            case HoldState.Held held -> Optional.of(held.expiresAt());
            case HoldState.Awaiting ignored ->
                approval.flatMap(of -> of instanceof ApprovalCase.Open open ? open.dueAt() : Optional.empty());
            case HoldState.Committed ignored -> Optional.empty();
            case HoldState.Revoked ignored -> Optional.empty();
            case HoldState.Released ignored -> Optional.empty();
            case HoldState.Expired ignored -> Optional.empty();
            case HoldState.Rejected ignored -> Optional.empty();
            case HoldState.Tombstone ignored -> Optional.empty();
        };
    }

    Hold with(HoldState next) {
        return new Hold(reservationId, showId, next, approval, version);
    }

    Hold with(ApprovalCase next) {
        return new Hold(reservationId, showId, state, Optional.of(next), version);
    }

    Hold nextVersion() {
        return new Hold(reservationId, showId, state, approval, version + 1);
    }
}
