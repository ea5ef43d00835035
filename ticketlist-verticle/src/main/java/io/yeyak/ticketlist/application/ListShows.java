package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.application.port.Rendered;
import io.yeyak.ticketlist.application.port.Renderer;
import io.yeyak.ticketlist.application.port.Shows;
import io.yeyak.ticketlist.application.port.Shows.Listed;
import java.time.Duration;
import java.time.InstantSource;

/** Lists shows: to everybody, from memory, those that may be known of; to administrators every one. */
public final class ListShows {

    /** How long a show that has begun is still listed. */
    static final Duration AFTERGLOW = Duration.ofDays(1);

    private final ShowBoard board;
    private final Shows shows;
    private final Renderer renderer;
    private final InstantSource clock;

    public ListShows(ShowBoard board, Shows shows, Renderer renderer, InstantSource clock) {
        this.board = board;
        this.shows = shows;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** Lists those that everybody may know of, the next one first. */
    public Future<Reply<Rendered>> open(PageRequest page) {
        return board.now().map(now -> open(now, page)).orElseGet(NotYet::reply);
    }

    /** Lists every one, the newest first. */
    public Future<Reply<Rendered>> all(PageRequest page) {
        return page.read(Position.NEWEST, shows::newest)
                .map(reply -> reply.map(rows ->
                        renderer.page(rows.items().stream().map(Listed::json).toList(), rows.nextCursor())));
    }

    private Future<Reply<Rendered>> open(Board now, PageRequest page) {
        Position first = Position.from(clock.instant().minus(AFTERGLOW));
        return page.<Listed>read(first, (after, limit) -> Future.succeededFuture(now.after(after, limit)))
                .map(reply -> reply.map(now::rendered));
    }
}
