package io.yeyak.ticketlist.adapter.out.postgres;

import static io.yeyak.common.fixture.Replies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.adapter.in.bus.JsonRenderer;
import io.yeyak.ticketlist.application.FollowFeed;
import io.yeyak.ticketlist.application.GetShow;
import io.yeyak.ticketlist.application.ListShows;
import io.yeyak.ticketlist.application.PageRequest;
import io.yeyak.ticketlist.application.ShowBoard;
import io.yeyak.ticketlist.application.Tail;
import io.yeyak.ticketlist.application.port.Rendered;
import io.yeyak.ticketlist.fixture.Telling;
import io.yeyak.ticketlist.fixture.ViewsFixture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ShowsIT {

    private static final Instant NOON = Instant.parse("2026-12-31T12:00:00Z");
    private static final PageRequest EVERYTHING = new PageRequest(Optional.empty(), 100);

    private final ViewsFixture views = new ViewsFixture();
    private final PgShows shows = new PgShows(views.pool());
    private final JsonRenderer renderer = new JsonRenderer();
    private final ShowBoard board = new ShowBoard(shows, renderer);
    private final FollowFeed followFeed = new FollowFeed(new PgFeed(views.pool()), board, new Tail());
    private final ListShows list = new ListShows(board, shows, renderer, InstantSource.fixed(NOON));
    private final GetShow get = new GetShow(board, shows, renderer);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void untilTheBoardIsReadNobodyIsToldThatThereIsNothing() {
        assertThat(list.open(EVERYTHING).await())
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Kind.UNAVAILABLE));
        follow();
        assertThat(open(EVERYTHING)).isEmpty();
    }

    @Test
    void theNextShowComesFirstAndPagesGoOn() {
        UUID later = published("2027-02-01T10:00:00Z");
        UUID next = published("2027-01-01T10:00:00Z");
        UUID last = published("2027-03-01T10:00:00Z");
        follow();
        Rendered first = done(list.open(new PageRequest(Optional.empty(), 2)).await());
        String cursor = json(first).getString("nextCursor");
        assertThat(ids(first)).containsExactly(next, later);
        assertThat(open(new PageRequest(Optional.of(cursor), 2))).containsExactly(last);
    }

    @Test
    void draftsAreForAdministrators() {
        Telling telling = new Telling(NOON);
        views.project(telling.show("ShowRegistered", "DRAFT"));
        follow();
        assertThat(open(EVERYTHING)).isEmpty();
        assertThat(get.handle(telling.showId(), false).await()).isInstanceOf(Reply.Refused.class);
        assertThat(get.handle(telling.showId(), true).await()).isInstanceOf(Reply.Done.class);
        assertThat(ids(done(list.all(EVERYTHING).await()))).containsExactly(telling.showId());
        views.project(telling.show("ShowPublished", "ON_SALE"));
        follow();
        assertThat(open(EVERYTHING)).containsExactly(telling.showId());
        assertThat(get.handle(telling.showId(), false).await()).isInstanceOf(Reply.Done.class);
    }

    @Test
    void aShowThatBeganTheDayBeforeIsListedNoLongerAndStillShown() {
        UUID over = published("2026-12-30T11:59:59Z");
        UUID yesterday = published("2026-12-30T12:00:01Z");
        follow();
        assertThat(open(EVERYTHING)).containsExactly(yesterday);
        assertThat(get.handle(over, false).await()).isInstanceOf(Reply.Done.class);
    }

    @Test
    void theTagChangesWithTheAnswerAndOnlyThen() {
        Telling telling = new Telling(NOON);
        views.project(telling.show("ShowPublished", "ON_SALE"));
        follow();
        Rendered before = done(list.open(EVERYTHING).await());
        assertThat(done(list.open(EVERYTHING).await())).isSameAs(before);
        views.project(telling.show("SalesPaused", "PAUSED"));
        follow();
        Rendered after = done(list.open(EVERYTHING).await());
        assertThat(after.etag()).isNotEqualTo(before.etag());
        assertThat(json(after).getJsonArray("items").getJsonObject(0).getString("status"))
                .isEqualTo("PAUSED");
    }

    @Test
    void theNewestShowComesFirstForAdministrators() {
        UUID first = published("2027-02-01T10:00:00Z");
        views.project(new Telling(NOON.plusSeconds(60)).show("ShowPublished", "ON_SALE"));
        Rendered page = done(list.all(new PageRequest(Optional.empty(), 1)).await());
        String cursor = json(page).getString("nextCursor");
        assertThat(ids(done(list.all(new PageRequest(Optional.of(cursor), 1)).await())))
                .containsExactly(first);
    }

    private UUID published(String startsAt) {
        Telling telling = new Telling(NOON);
        views.project(telling.show("ShowPublished", show -> show.put("startsAt", startsAt)));
        return telling.showId();
    }

    private void follow() {
        followFeed.step().await();
    }

    private List<UUID> open(PageRequest page) {
        return ids(done(list.open(page).await()));
    }

    private static JsonObject json(Rendered rendered) {
        return new JsonObject(new String(rendered.body(), StandardCharsets.UTF_8));
    }

    private static List<UUID> ids(Rendered page) {
        JsonArray items = json(page).getJsonArray("items");
        return items.stream()
                .map(item -> UUID.fromString(((JsonObject) item).getString("showId")))
                .toList();
    }
}
