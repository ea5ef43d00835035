package io.yeyak.reservation.domain;

import static io.yeyak.reservation.domain.Given.ID;
import static io.yeyak.reservation.domain.Given.NOW;
import static io.yeyak.reservation.domain.Given.SHOW;
import static io.yeyak.reservation.domain.Given.STARTS_AT;
import static io.yeyak.reservation.domain.Given.cancelledShow;
import static io.yeyak.reservation.domain.Given.desk;
import static io.yeyak.reservation.domain.Given.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.outcome.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShowCancellingTest {

    private static Offer offered(OfferStatus status, long version) {
        return new Offer(SHOW, status, STARTS_AT, offer().cancellationPolicy(), List.of(), version);
    }

    private static ShowCancellation work(ReservationDesk desk) {
        return desk.showCancellation().orElseThrow();
    }

    private static ReservationDesk done(
            ReservationDesk desk, Optional<ReservationId> last, long failures, Instant now) {
        ShowCancellation before = work(desk);
        ReservationDesk taken = ShowCancelling.take(desk, now).next();
        return ShowCancelling.done(taken, before, new ShowCancelling.Page(last, 5, failures), now)
                .next();
    }

    @Test
    void closesTheOfferAndBeginsTheWorkInOneStep() {
        assertThat(cancelledShow().offer().orElseThrow().status()).isEqualTo(OfferStatus.CANCELLED);
        assertThat(work(cancelledShow()).dueAt()).contains(NOW);
    }

    @Test
    void keepsTheLatestOfferOnly() {
        ReservationDesk paused = OfferKeeping.keep(desk(offer()), offered(OfferStatus.PAUSED, 3), NOW)
                .next();

        assertThat(OfferKeeping.keep(paused, offered(OfferStatus.ON_SALE, 2), NOW)
                        .next())
                .isEqualTo(paused);
    }

    @Test
    void beginsTheWorkOnce() {
        ReservationDesk ended = done(cancelledShow(), Optional.empty(), 0, NOW);

        ReservationDesk toldAgain =
                OfferKeeping.keep(ended, offered(OfferStatus.CANCELLED, 4), NOW).next();

        assertThat(work(toldAgain).dueAt()).isEmpty();
    }

    @Test
    void lendsTheWorkToOneAtATime() {
        var first = ShowCancelling.take(cancelledShow(), NOW);
        var second = ShowCancelling.take(first.next(), NOW.plusSeconds(1));
        var afterAStop = ShowCancelling.take(first.next(), NOW.plus(ShowCancelling.LEASE));

        assertThat(first.reply()).isEqualTo(Reply.done(Optional.of(work(cancelledShow()))));
        assertThat(second.reply()).isEqualTo(Reply.done(Optional.empty()));
        assertThat(afterAStop.reply()).isNotEqualTo(Reply.done(Optional.empty()));
    }

    @Test
    void goesOnBehindTheLastOfAPageAndEndsWithAnEmptyOne() {
        ReservationDesk paged = done(cancelledShow(), Optional.of(ID), 0, NOW);
        assertThat(work(paged).after()).contains(ID);
        assertThat(work(paged).dueAt()).contains(NOW);

        ReservationDesk ended = done(paged, Optional.empty(), 0, NOW);

        assertThat(work(ended).dueAt()).isEmpty();
        assertThat(work(ended).cancelled()).isEqualTo(10);
    }

    @Test
    void startsAnotherPassWhileSomeFailed() {
        ReservationDesk failed = done(cancelledShow(), Optional.of(ID), 1, NOW);

        ReservationDesk again = done(failed, Optional.empty(), 0, NOW);

        assertThat(work(again).dueAt()).contains(NOW.plus(ShowCancelling.PAUSE));
        assertThat(work(again).after()).isEmpty();
        assertThat(work(again).failures()).isZero();
    }

    @Test
    void ignoresAPageThatSomebodyElseHasDone() {
        ShowCancellation taken = work(cancelledShow());
        ReservationDesk paged = done(cancelledShow(), Optional.of(ID), 0, NOW);

        var late = ShowCancelling.done(
                paged, taken, new ShowCancelling.Page(Optional.of(new ReservationId(Given.uuid(44))), 5, 0), NOW);

        assertThat(late.next()).isEqualTo(paged);
    }
}
