package io.yeyak.ticketlist.application.port;

import io.vertx.core.Future;
import java.util.Optional;

/** What reads events and keeps the generations of the views up to them, in this process. */
public interface Projections {

    /** Reads for these generations, and for no others. */
    Future<Void> keep(int live, Optional<Integer> building);
}
