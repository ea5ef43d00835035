package io.yeyak.ticketlist.application.port;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The views of shows. */
public interface Shows {

    /**
     * A show.
     *
     * @param json the whole of it, as it is answered
     * @param position where it stands in the list that was asked for
     */
    record Listed(UUID showId, String json, Position position) implements Placed {}

    /** Those that everybody may know of, by when they start, in no order. */
    Future<List<Listed>> open();

    /** Those of them that everybody may know of, by when they start, in no order. */
    Future<List<Listed>> open(Set<UUID> showIds);

    /** Every one, the newest first. */
    Future<List<Listed>> newest(Position after, int limit);

    /** One of them, whoever may know of it. */
    Future<Optional<String>> find(UUID showId);
}
