package io.yeyak.reservation.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yeyak.common.postgres.GroupCommit;
import io.yeyak.reservation.application.CancelShowReservations;
import io.yeyak.reservation.application.port.LiveReservations;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Given;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.OfferStatus;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The undoing of a cancelled show's reservations. */
final class ShowCancellationIT {

    private static OnPostgres postgres;
    private static GroupCommit<DeskKey, ReservationDesk, ReservationEvent> desks;
    private static Counter counter;

    @BeforeAll
    static void open() {
        postgres = new OnPostgres("show_cancellation");
        desks = postgres.instance();
        counter = new Counter(desks);
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    @Test
    void undoesACancelledShowAlsoAfterAStopInTheMiddle() {
        ShowId show = new ShowId(Given.uuid(900));
        Offer like = Given.offerForYears();
        counter.keep(new Offer(show, like.status(), like.startsAt(), like.cancellationPolicy(), like.ticketTypes(), 1));
        for (int i = 0; i < 25; i++) {
            assertThat(counter.place("of-the-show-" + i, show).value()).isNotNull();
        }
        counter.keep(new Offer(
                show, OfferStatus.CANCELLED, like.startsAt(), like.cancellationPolicy(), like.ticketTypes(), 2));

        LiveReservations stopping = stoppingAtPage(3);
        assertThat(new CancelShowReservations(desks, stopping, 10)
                        .handle(show)
                        .transform(done -> Future.succeededFuture(done.failed()))
                        .await())
                .isTrue();
        assertThat(cancelledOf(show)).isEqualTo(20);
        assertThat(new DueShows(postgres.pool).due(10).await()).doesNotContain(show);

        // The time that whoever stopped had for its page is over.
        assertThat(postgres.query("update show_cancellation set due_at = clock_timestamp() returning show_id"))
                .hasSize(1);
        assertThat(new DueShows(postgres.pool).due(10).await()).contains(show);
        new CancelShowReservations(desks, new PgLiveReservations(postgres.pool), 10)
                .handle(show)
                .await();

        assertThat(cancelledOf(show)).isEqualTo(25);
        assertThat(postgres.count("select cancelled from show_cancellation where due_at is null"))
                .isEqualTo(25);
        assertThat(postgres.count("select sum(live) from allowance where customer_id like 'of-the-show-%'"))
                .isZero();
    }

    private static LiveReservations stoppingAtPage(int page) {
        AtomicInteger pages = new AtomicInteger();
        LiveReservations live = new PgLiveReservations(postgres.pool);
        return (show, after, limit) ->
                pages.incrementAndGet() == page ? Future.failedFuture("stopped") : live.page(show, after, limit);
    }

    private static long cancelledOf(ShowId show) {
        return postgres.count(
                "select count(*) from reservation where state = 'CANCELLED' and show_id = '" + show.value() + "'");
    }

    @Test
    void readsAPageBehindTheOneBefore() {
        ShowId show = new ShowId(Given.uuid(901));
        Offer like = Given.offerForYears();
        counter.keep(new Offer(show, like.status(), like.startsAt(), like.cancellationPolicy(), like.ticketTypes(), 1));
        for (int i = 0; i < 3; i++) {
            assertThat(counter.place("paged-" + i, show).value()).isNotNull();
        }
        LiveReservations live = new PgLiveReservations(postgres.pool);

        List<ReservationId> first = live.page(show, Optional.empty(), 2).await();
        List<ReservationId> second =
                live.page(show, Optional.of(first.getLast()), 2).await();

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }
}
