package io.yeyak.ticketlist.adapter.out.postgres;

import static io.yeyak.common.fixture.Replies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.adapter.in.bus.JsonRenderer;
import io.yeyak.ticketlist.application.FeedTopic;
import io.yeyak.ticketlist.application.FollowFeed;
import io.yeyak.ticketlist.application.ReadFeed;
import io.yeyak.ticketlist.application.ShowBoard;
import io.yeyak.ticketlist.application.Tail;
import io.yeyak.ticketlist.application.port.Feed.Slice;
import io.yeyak.ticketlist.application.port.Frame;
import io.yeyak.ticketlist.fixture.Telling;
import io.yeyak.ticketlist.fixture.ViewsFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FeedIT {

    private final ViewsFixture views = new ViewsFixture();
    private final PgFeed feed = new PgFeed(views.pool());
    private final Tail tail = new Tail();
    private final ReadFeed readFeed = new ReadFeed(feed, tail);
    private final FollowFeed followFeed =
            new FollowFeed(feed, new ShowBoard(new PgShows(views.pool()), new JsonRenderer()), tail);
    private final Telling telling = new Telling(Instant.parse("2026-12-31T12:00:00Z"));

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void anEmptyFeedStandsAtNothing() {
        Slice slice = read(Optional.empty());
        assertThat(slice.latest()).isZero();
        assertThat(slice.earliest()).isEmpty();
        assertThat(slice.frames()).isEmpty();
        assertThat(slice.epoch()).isPositive();
    }

    @Test
    void everyChangeIsToldToThoseItConcerns() {
        UUID id = UUID.randomUUID();
        views.project(telling.show("ShowRegistered", "DRAFT"));
        views.project(telling.show("ShowPublished", "ON_SALE"));
        views.project(telling.reservation("ReservationRequested", id, "minji", "REQUESTED"));
        List<Frame> frames = read(Optional.of(0L)).frames();
        assertThat(frames)
                .extracting(Frame::topic)
                .containsExactly(FeedTopic.ADMIN, FeedTopic.show(telling.showId()), FeedTopic.reservation(id));
        assertThat(frames.getLast().customerId()).contains("minji");
        assertThat(frames.getLast().data()).contains("\"version\":1").contains("\"state\":\"REQUESTED\"");
        assertThat(frames.get(1).data()).contains("Seoul Night");
    }

    @Test
    void whatAPollChangesTwiceIsToldOnce() {
        UUID id = UUID.randomUUID();
        views.project(
                telling.reservation("ReservationRequested", id, "minji", "REQUESTED"),
                telling.reservation("ReservationHeld", id, "minji", "HELD"));
        assertThat(read(Optional.of(0L)).frames()).extracting(Frame::version).containsExactly(2L);
    }

    @Test
    void whoeverReadsAlongMissesNothingHoweverManyWrite() {
        List<Future<Void>> writing = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            Projector projector = views.projector(1);
            Future<Void> last = Future.succeededFuture();
            for (int batch = 0; batch < 25; batch++) {
                List<EventMessage> events = batch();
                last = last.compose(done -> projector.project(events));
            }
            writing.add(last);
        }
        Future<?> written = Future.all(writing);
        List<Long> seen = new ArrayList<>();
        boolean isLast;
        do {
            isLast = written.isComplete();
            Slice slice = read(Optional.of(seen.isEmpty() ? 0L : seen.getLast()));
            slice.frames().forEach(frame -> seen.add(frame.seq()));
        } while (!isLast);
        written.await();
        assertThat(seen).isSorted().doesNotHaveDuplicates().hasSize(4 * 25 * 3);
    }

    @Test
    void whoeverWaitsIsToldAtOnce() {
        followFeed.step().await();
        Future<Reply<Slice>> waiting = readFeed.handle(new ReadFeed.Query(Optional.of(0L), 10, Duration.ofSeconds(30)));
        views.project(telling.show("ShowPublished", "ON_SALE"));
        followFeed.step().await();
        assertThat(done(waiting.await()).frames()).hasSize(1);
    }

    @Test
    void whoeverWaitsInVainIsToldThatNothingChanged() {
        Reply<Slice> reply = readFeed.handle(new ReadFeed.Query(Optional.of(0L), 10, Duration.ofMillis(50)))
                .await();
        assertThat(done(reply).frames()).isEmpty();
    }

    @Test
    void whatIsOldIsForgottenButForTheNewest() {
        views.project(batch().toArray(EventMessage[]::new));
        long latest = read(Optional.empty()).latest();
        views.pool()
                .query("update feed set recorded_at = recorded_at - interval '2 hours'")
                .execute()
                .await();
        assertThat(feed.prune(Duration.ofHours(1)).await()).isEqualTo(2);
        assertThat(read(Optional.empty()).earliest()).contains(latest);
        assertThat(feed.prune(Duration.ofHours(1)).await()).isZero();
    }

    private List<EventMessage> batch() {
        return List.of(
                telling.reservation("ReservationRequested", UUID.randomUUID(), "minji", "REQUESTED"),
                telling.reservation("ReservationRequested", UUID.randomUUID(), "minji", "REQUESTED"),
                telling.ticket("TicketsHeld", UUID.randomUUID()));
    }

    private Slice read(Optional<Long> after) {
        return done(
                readFeed.handle(new ReadFeed.Query(after, 1_000, Duration.ZERO)).await());
    }
}
