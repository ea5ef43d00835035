package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.ticketlist.application.port.Frame;
import io.yeyak.ticketlist.application.port.Renderer;
import io.yeyak.ticketlist.application.port.Shows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The shows that everybody may know of, in memory, because everybody asks for them. Many read it and one changes it;
 * each change makes a new board, so that a reader sees one moment.
 */
public final class ShowBoard {

    private final Shows shows;
    private final Renderer renderer;
    private volatile Optional<Board> board = Optional.empty();

    public ShowBoard(Shows shows, Renderer renderer) {
        this.shows = shows;
        this.renderer = renderer;
    }

    /** Reads everything anew. */
    public Future<Void> load() {
        return shows.open()
                .onSuccess(all -> board = Optional.of(new Board(renderer, all)))
                .mapEmpty();
    }

    /** Reads anew what changed. */
    public Future<Void> follow(List<Frame> frames) {
        Set<UUID> changed = frames.stream()
                .map(frame -> FeedTopic.showOf(frame.topic()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return Future.succeededFuture();
        }
        return shows.open(changed)
                .onSuccess(now -> board = board.map(before -> before.with(now)))
                .mapEmpty();
    }

    /** What it says now; empty as long as nothing was read. */
    Optional<Board> now() {
        return board;
    }
}
