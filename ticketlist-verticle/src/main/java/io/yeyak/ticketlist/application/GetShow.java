package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Rendered;
import io.yeyak.ticketlist.application.port.Renderer;
import io.yeyak.ticketlist.application.port.Shows;
import java.util.Optional;
import java.util.UUID;

/** Shows one show: to everybody, from memory, if it may be known of; to administrators in any case. */
public final class GetShow {

    private final ShowBoard board;
    private final Shows shows;
    private final Renderer renderer;

    public GetShow(ShowBoard board, Shows shows, Renderer renderer) {
        this.board = board;
        this.shows = shows;
        this.renderer = renderer;
    }

    public Future<Reply<Rendered>> handle(UUID showId, boolean isAdministrator) {
        Optional<Board> now = board.now();
        if (now.isEmpty()) {
            return NotYet.reply();
        }
        Optional<Rendered> open = now.get().show(showId);
        return open.isPresent() || !isAdministrator
                ? Future.succeededFuture(reply(showId, open))
                : shows.find(showId).map(found -> reply(showId, found.map(renderer::item)));
    }

    private static Reply<Rendered> reply(UUID showId, Optional<Rendered> found) {
        return found.map(Reply::done)
                .orElseGet(() -> Reply.refused(Refusal.notFound("show-not-found", "There is no show " + showId + ".")));
    }
}
