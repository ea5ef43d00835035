package io.yeyak.reservation.domain;

import io.yeyak.common.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the cancellation of a show's reservations goes on from page to page. */
public final class ShowCancelling {

    /** How long whoever took up the work may need for one page before somebody else takes it up. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** How long to wait before those are tried again that could not be cancelled. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    /**
     * What became of a page.
     *
     * @param last the last reservation on it; empty when there were none left
     */
    public record Page(Optional<ReservationId> last, long cancelled, long failures) {}

    private ShowCancelling() {}

    /** Takes the work up, when it is due and nobody else is at it. */
    public static Decision<ReservationDesk, ReservationEvent, Optional<ShowCancellation>> take(
            ReservationDesk desk, Instant now) {
        Optional<ShowCancellation> due = desk.showCancellation().filter(work -> work.isDue(now));
        ReservationDesk next = due.map(work -> desk.with(at(work, work.after(), Optional.of(now.plus(LEASE)))))
                .orElse(desk);
        return Decision.of(next, List.of(), due);
    }

    /** Notes that a page is done, unless somebody else was faster. */
    public static Decision<ReservationDesk, ReservationEvent, ShowCancellation> done(
            ReservationDesk desk, ShowCancellation taken, Page page, Instant now) {
        ShowCancellation work = desk.showCancellation().orElseThrow();
        if (!work.after().equals(taken.after()) || work.cancelled() != taken.cancelled()) {
            return Decision.unchanged(desk, work);
        }
        ShowCancellation counted = new ShowCancellation(
                work.showId(),
                work.startedAt(),
                work.after(),
                work.failures() + page.failures(),
                work.cancelled() + page.cancelled(),
                work.dueAt());
        ShowCancellation next =
                page.last().isPresent() ? at(counted, page.last(), Optional.of(now)) : end(counted, now);
        return Decision.of(desk.with(next), List.of(), next);
    }

    private static ShowCancellation end(ShowCancellation pass, Instant now) {
        return pass.failures() == 0
                ? at(pass, Optional.empty(), Optional.empty())
                : new ShowCancellation(
                        pass.showId(),
                        pass.startedAt(),
                        Optional.empty(),
                        0,
                        pass.cancelled(),
                        Optional.of(now.plus(PAUSE)));
    }

    private static ShowCancellation at(ShowCancellation work, Optional<ReservationId> after, Optional<Instant> dueAt) {
        return new ShowCancellation(work.showId(), work.startedAt(), after, work.failures(), work.cancelled(), dueAt);
    }
}
