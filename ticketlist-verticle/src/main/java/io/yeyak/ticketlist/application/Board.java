package io.yeyak.ticketlist.application;

import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.application.port.Rendered;
import io.yeyak.ticketlist.application.port.Renderer;
import io.yeyak.ticketlist.application.port.Shows.Listed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The shows that everybody may know of, at one moment, and the answers about them that were asked for so far. */
final class Board {

    /** Pages that are kept ready; what is asked for beyond that is rendered each time. */
    private static final int MAX_READY = 256;

    private final Renderer renderer;
    private final Map<UUID, Listed> byId = new HashMap<>();
    private final NavigableMap<Position, Listed> byStart = new TreeMap<>();
    private final Map<UUID, Rendered> readyShows = new ConcurrentHashMap<>();
    private final Map<Page<Listed>, Rendered> readyPages = new ConcurrentHashMap<>();

    Board(Renderer renderer, Iterable<Listed> shows) {
        this.renderer = renderer;
        for (Listed show : shows) {
            byId.put(show.showId(), show);
        }
        byId.values().forEach(show -> byStart.put(show.position(), show));
    }

    /** The board that follows when shows have changed, or become known. */
    Board with(List<Listed> changed) {
        Map<UUID, Listed> next = new HashMap<>(byId);
        changed.forEach(show -> next.put(show.showId(), show));
        return new Board(renderer, next.values());
    }

    /** The shows after a position, those first that start first. */
    List<Listed> after(Position position, int limit) {
        return byStart.tailMap(position, false).values().stream().limit(limit).toList();
    }

    Optional<Rendered> show(UUID showId) {
        return Optional.ofNullable(byId.get(showId))
                .map(show -> readyShows.computeIfAbsent(showId, id -> renderer.item(show.json())));
    }

    Rendered rendered(Page<Listed> page) {
        Rendered known = readyPages.get(page);
        if (known != null) {
            return known;
        }
        Rendered fresh = renderer.page(page.items().stream().map(Listed::json).toList(), page.nextCursor());
        if (readyPages.size() < MAX_READY) {
            readyPages.put(page, fresh);
        }
        return fresh;
    }
}
