package io.yeyak.reservation.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * The work of cancelling all reservations of a cancelled show, page by page, in passes until one finds nothing that
 * failed. It is resumed where it was left, by whoever comes next.
 *
 * @param after the last reservation of the last page that was done in this pass
 * @param failures how many could not be cancelled in this pass
 * @param cancelled how many were, in all passes
 * @param dueAt when somebody may take it up; empty when it is finished
 */
public record ShowCancellation(
        ShowId showId,
        Instant startedAt,
        Optional<ReservationId> after,
        long failures,
        long cancelled,
        Optional<Instant> dueAt) {

    static ShowCancellation begun(ShowId showId, Instant now) {
        return new ShowCancellation(showId, now, Optional.empty(), 0, 0, Optional.of(now));
    }

    boolean isDue(Instant now) {
        return dueAt.filter(due -> !due.isAfter(now)).isPresent();
    }
}
