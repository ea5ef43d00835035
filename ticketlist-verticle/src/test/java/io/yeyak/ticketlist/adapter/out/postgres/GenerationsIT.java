package io.yeyak.ticketlist.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.fixture.Eventually;
import io.yeyak.ticketlist.application.port.Generations.Generation;
import io.yeyak.ticketlist.application.port.Generations.State;
import io.yeyak.ticketlist.fixture.Checksum;
import io.yeyak.ticketlist.fixture.Messages;
import io.yeyak.ticketlist.fixture.Telling;
import io.yeyak.ticketlist.fixture.ViewsFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GenerationsIT {

    private final ViewsFixture views = new ViewsFixture();
    private final PgGenerations generations = new PgGenerations(views.vertx(), views.pool());
    private final PgReservations reservations = new PgReservations(views.pool());
    private final PgFeed feed = new PgFeed(views.pool());
    private final Telling telling = new Telling(Instant.parse("2026-12-31T12:00:00Z"));
    private final UUID id = UUID.randomUUID();
    private final List<EventMessage> past = List.of(
            telling.show("ShowPublished", "ON_SALE"),
            telling.reservation("ReservationRequested", id, "minji", "REQUESTED"));
    private final EventMessage later = telling.reservation("ReservationHeld", id, "minji", "HELD");

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void onlyOneIsBuiltAtATime() {
        assertThat(generations.begin().await().map(Generation::number)).contains(2);
        assertThat(generations.begin().await()).isEmpty();
        assertThat(generations.all().await()).extracting(Generation::state).containsExactly(State.LIVE, State.BUILDING);
    }

    @Test
    void theOneThatIsBuiltIsNeitherAskedNorTellsAnything() {
        generations.begin().await();
        views.projector(2).project(past).await();
        assertThat(reservations.find(id, Optional.empty(), 0).await()).isEmpty();
        assertThat(feed.now().await().latest()).isZero();
    }

    @Test
    void itAnswersWhenItKnowsTheSame() {
        views.projector(1).project(past).await();
        Generation building = generations.begin().await().orElseThrow();
        views.projector(2).project(past).await();
        assertThat(Checksum.of(views.pool(), 2)).isEqualTo(Checksum.of(views.pool(), 1));
        long epoch = feed.now().await().epoch();
        assertThat(generations.swap(live(), building, 0).await()).isTrue();
        assertThat(live().number()).isEqualTo(2);
        assertThat(reservations
                        .find(id, Optional.empty(), 0)
                        .await()
                        .orElseThrow()
                        .generation())
                .isEqualTo(2);
        assertThat(feed.now().await().epoch()).isNotEqualTo(epoch);
    }

    @Test
    void itDoesNotAnswerAsLongAsItKnowsLess() {
        views.projector(1).project(past).await();
        views.projector(1).project(List.of(later)).await();
        Generation building = generations.begin().await().orElseThrow();
        views.projector(2).project(past).await();
        assertThat(generations.swap(live(), building, 0).await()).isFalse();
        assertThat(live().number()).isEqualTo(1);
    }

    @Test
    void theLiveOneStandsStillUntilTheOtherHasLearnt() {
        views.projector(1).project(past).await();
        views.projector(1).project(List.of(later)).await();
        Generation building = generations.begin().await().orElseThrow();
        Future<Boolean> swapped = generations.swap(live(), building, 0);
        Future<Void> learnt = views.projector(2)
                .project(past)
                .compose(done -> views.projector(2).project(List.of(later)));
        learnt.await();
        assertThat(swapped.await()).isTrue();
        assertThat(reservations
                        .find(id, Optional.empty(), 0)
                        .await()
                        .orElseThrow()
                        .view()
                        .reservation()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void whatItHasParkedDoesNotHoldItUp() {
        views.projector(1).project(past).await();
        Generation building = generations.begin().await().orElseThrow();
        List<EventMessage> poisoned = new ArrayList<>(past);
        poisoned.add(1, Messages.message("payment", "Odd.v1", id, 1, new byte[0]));
        views.projector(2).project(poisoned).await();
        assertThat(generations.swap(live(), building, 0).await()).isTrue();
    }

    @Test
    void theOneBeforeIsDroppedWithAllItLeft() {
        views.projector(1).project(past).await();
        views.projector(1)
                .project(List.of(Messages.message("payment", "Odd.v1", UUID.randomUUID(), 1, new byte[0])))
                .await();
        Generation building = generations.begin().await().orElseThrow();
        views.projector(2).project(past).await();
        generations.swap(live(), building, 0).await();
        Generation retired = generations.all().await().getFirst();
        generations.drop(retired).await();
        assertThat(generations.all().await()).extracting(Generation::number).containsExactly(2);
        assertThat(number("select count(*) from pg_tables"
                        + " where tablename like '%\\_g1' and schemaname = current_schema()"))
                .isZero();
        assertThat(number("select count(*) from parked_message")).isZero();
        assertThat(reservations.find(id, Optional.empty(), 0).await()).isPresent();
    }

    @Test
    void whoReadsIsInTheWayOfNoneThatBegins() {
        views.projector(1).project(past).await();
        SqlConnection reader = reading("reservation_view", "show_view", "timeline");

        assertThat(generations.begin().await()).isPresent();

        reader.close().await();
    }

    @Test
    void theOneThatIsDroppedKeepsNobodyFromReading() {
        views.projector(1).project(past).await();
        Generation building = generations.begin().await().orElseThrow();
        views.projector(2).project(past).await();
        generations.swap(live(), building, 0).await();
        Generation retired = generations.all().await().getFirst();
        SqlConnection reader = reading("reservation_view");

        Future<Void> dropped = generations.drop(retired);
        Eventually.holds(
                "it waits",
                () -> dropped.isComplete() || number("select count(*) from pg_locks where not granted") > 0);
        reader.query("set local lock_timeout = '1ms'").execute().await();
        reader.query("select from show_view").execute().await();

        assertThat(dropped.transform(ended -> Future.succeededFuture(ended.failed()))
                        .await())
                .as("it gave up")
                .isTrue();
        reader.close().await();
        generations.drop(retired).await();
        assertThat(generations.all().await()).extracting(Generation::number).containsExactly(2);
    }

    /** Somebody who has begun to read these. */
    private SqlConnection reading(String... tables) {
        SqlConnection reader = views.pool().getConnection().await();
        reader.begin().await();
        for (String table : tables) {
            reader.query("select from " + table).execute().await();
        }
        return reader;
    }

    private Generation live() {
        return generations.all().await().stream()
                .filter(generation -> generation.state() == State.LIVE)
                .findFirst()
                .orElseThrow();
    }

    private long number(String sql) {
        return views.pool().query(sql).execute().await().iterator().next().getLong(0);
    }
}
