package io.yeyak.ticketlist.adapter.out.postgres;

import static io.yeyak.common.fixture.Replies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.money.Money;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.postgres.Sql;
import io.yeyak.ticketlist.application.GetSales;
import io.yeyak.ticketlist.application.SalesAnswer;
import io.yeyak.ticketlist.application.SalesAnswer.MinuteSales;
import io.yeyak.ticketlist.application.SalesAnswer.TypeSales;
import io.yeyak.ticketlist.domain.SalesTally;
import io.yeyak.ticketlist.fixture.Checksum;
import io.yeyak.ticketlist.fixture.Telling;
import io.yeyak.ticketlist.fixture.ViewsFixture;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SalesIT {

    private static final Instant NOON = Instant.parse("2026-12-31T12:00:00Z");
    private static final Money PRICE = new Money(110_000, "KRW");

    private final ViewsFixture views = new ViewsFixture();
    private final GetSales sales = new GetSales(
            new PgSales(views.pool()), new PgFeed(views.pool()), InstantSource.fixed(NOON.plusSeconds(90)));
    private final Telling telling = new Telling(NOON);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void everyMinuteThatIsAskedForIsAnsweredWhateverHappenedInIt() {
        SalesAnswer answer = all(7);
        assertThat(answer.minutes()).hasSize(7);
        assertThat(answer.minutes().getFirst().at()).isEqualTo(Instant.parse("2026-12-31T11:55:00Z"));
        assertThat(answer.minutes().getLast().at()).isEqualTo(Instant.parse("2026-12-31T12:01:00Z"));
        assertThat(answer.totals()).isEqualTo(SalesTally.NONE);
        assertThat(answer.shows()).isEmpty();
    }

    @Test
    void whatHappenedCountsInItsMinute() {
        project(story());
        Telling later = new Telling(NOON.plusSeconds(60));
        views.project(
                later.show("ShowPublished", "ON_SALE"),
                later.reservation("ReservationRequested", UUID.randomUUID(), "sam", "REQUESTED"));
        SalesAnswer answer = all(5);
        assertThat(answer.minutes().get(3)).isEqualTo(new MinuteSales(NOON, 3, 2, 1, 1, 1, 1, List.of(PRICE)));
        assertThat(answer.minutes().get(4))
                .isEqualTo(new MinuteSales(NOON.plusSeconds(60), 1, 0, 0, 0, 0, 0, List.of()));
        assertThat(answer.totals()).isEqualTo(new SalesTally(4, 2, 1, 1, 1, 1, List.of(PRICE)));
        assertThat(answer.shows()).hasSize(2);
    }

    @Test
    void aShowIsToldByItself() {
        project(story());
        Telling other = new Telling(NOON);
        views.project(
                other.show("ShowPublished", "ON_SALE"),
                other.reservation("ReservationRequested", UUID.randomUUID(), "sam", "REQUESTED"));
        SalesAnswer answer = of(telling.showId());
        assertThat(answer.totals().requested()).isEqualTo(3);
        assertThat(answer.shows()).singleElement().satisfies(show -> {
            assertThat(show.showId()).isEqualTo(telling.showId());
            assertThat(show.revenue()).containsExactly(PRICE);
        });
        assertThat(of(other.showId()).shows().getFirst().revenue()).isEmpty();
    }

    @Test
    void aShowThatNobodyKnowsIsRefused() {
        assertThat(sales.handle(new GetSales.Query(Optional.of(UUID.randomUUID()), 15))
                        .await())
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("show-not-found"));
    }

    @Test
    void revenueIsOfAllTimeAndTheMinutesAreNot() {
        project(story());
        GetSales nextDay = new GetSales(
                new PgSales(views.pool()), new PgFeed(views.pool()), InstantSource.fixed(NOON.plusSeconds(86_400)));
        SalesAnswer answer =
                done(nextDay.handle(new GetSales.Query(Optional.empty(), 180)).await());
        assertThat(answer.totals()).isEqualTo(SalesTally.NONE);
        assertThat(answer.shows().getFirst().revenue()).containsExactly(PRICE);
    }

    @Test
    void whatWaitsForAnAdministratorIsNotHeldForACustomer() {
        views.project(telling.show("ShowPublished", "ON_SALE"));
        assertThat(type(all(5))).extracting(TypeSales::held, TypeSales::pending).containsExactly(2, 0);
        UUID id = UUID.randomUUID();
        views.project(telling.ticket("TicketApprovalRequested", id));
        assertThat(type(all(5))).extracting(TypeSales::held, TypeSales::pending).containsExactly(0, 2);
        views.project(telling.ticket("TicketApprovalGranted", id), telling.ticket("TicketsHeld", id));
        assertThat(type(all(5))).extracting(TypeSales::held, TypeSales::pending).containsExactly(2, 0);
        assertThat(all(5).oversold()).isZero();
    }

    @Test
    void whatComesAgainOrToTwoProcessesAtTheSameTimeCountsOnce() {
        List<EventMessage> all = story();
        Future.all(views.projector(1).project(all), views.projector(1).project(all))
                .await();
        String once = Checksum.of(views.pool(), 1);
        project(all);
        project(all.reversed());
        assertThat(all(5).totals()).isEqualTo(new SalesTally(3, 2, 1, 1, 1, 1, List.of(PRICE)));
        assertThat(Checksum.of(views.pool(), 1)).isEqualTo(once);
    }

    @Test
    void whatWasToldBeforeAnybodyCountedIsCountedByTheMigration() {
        project(story());
        String counted = Checksum.of(views.pool(), 1);
        views.pool().query("truncate sales_minute").execute().await();
        String migration = Sql.load(SalesIT.class, "/db/migration/ticketlist/V4__sales.sql");
        views.pool()
                .query(migration.substring(migration.indexOf("insert into sales_minute")))
                .execute()
                .await();
        assertThat(Checksum.of(views.pool(), 1)).isEqualTo(counted);
    }

    /** One is bought and given back, one is held twice and expires, one is rejected. */
    private List<EventMessage> story() {
        UUID bought = UUID.randomUUID();
        UUID expired = UUID.randomUUID();
        UUID rejected = UUID.randomUUID();
        return List.of(
                telling.show("ShowPublished", "ON_SALE"),
                telling.reservation("ReservationRequested", bought, "minji", "REQUESTED"),
                telling.reservation("ReservationRequested", expired, "minji", "REQUESTED"),
                telling.reservation("ReservationRequested", rejected, "minji", "REQUESTED"),
                telling.reservation("ReservationHeld", bought, "minji", "HELD"),
                telling.reservation("ReservationHeld", expired, "minji", "HELD"),
                telling.reservation("ReservationRejected", rejected, "minji", "REJECTED"),
                telling.reservation("ReservationPaymentDeferred", expired, "minji", "PAYMENT_DEFERRED"),
                telling.reservation("ReservationHeld", expired, "minji", "HELD"),
                telling.reservation("ReservationExpired", expired, "minji", "EXPIRED"),
                telling.reservation("ReservationConfirmed", bought, "minji", "CONFIRMED"),
                telling.reservation("ReservationRefunded", bought, "minji", "REFUNDED"));
    }

    private void project(List<EventMessage> events) {
        views.projector(1).project(events).await();
    }

    private SalesAnswer all(int minutes) {
        return done(sales.handle(new GetSales.Query(Optional.empty(), minutes)).await());
    }

    private SalesAnswer of(UUID showId) {
        return done(sales.handle(new GetSales.Query(Optional.of(showId), 15)).await());
    }

    private static TypeSales type(SalesAnswer answer) {
        return answer.shows().getFirst().ticketTypes().getFirst();
    }
}
