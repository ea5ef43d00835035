package io.yeyak.ticketlist.application.port;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The generations of the views: the one that answers, and the one that is being built. */
public interface Generations {

    /** One generation. */
    record Generation(int number, State state, Instant startedAt) {}

    /** How a generation stands. */
    enum State {
        /** It reads everything from the beginning, and nobody reads it. */
        BUILDING,
        /** It answers. There is always one. */
        LIVE,
        /** It is to be dropped. */
        RETIRED
    }

    Future<List<Generation>> all();

    /** Begins the next generation. Empty when one is being built already. */
    Future<Optional<Generation>> begin();

    /**
     * Makes the generation that is being built the one that answers, for everybody at once. The live one is held still
     * meanwhile, and the other has a moment to learn of what the live one was told of lately, so that nobody who reads
     * sees anything go back.
     *
     * @param since the number of the feed that both are known to have reached
     * @return whether it could be done in that moment; if not, nothing changed
     */
    Future<Boolean> swap(Generation live, Generation building, long since);

    /** Drops what a retired generation left. */
    Future<Void> drop(Generation retired);
}
