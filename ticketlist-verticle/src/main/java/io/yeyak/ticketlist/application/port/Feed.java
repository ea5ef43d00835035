package io.yeyak.ticketlist.application.port;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What changed within the last hour, in the order in which it became visible. */
public interface Feed {

    /**
     * A part of the feed.
     *
     * @param epoch another one when everything has to be read anew
     * @param latest the number of the newest change, 0 for none
     * @param earliest the number of the oldest change that is kept
     * @param frames those that were asked for, the oldest first
     */
    record Slice(long epoch, long latest, Optional<Long> earliest, List<Frame> frames) {

        public Slice {
            frames = List.copyOf(frames);
        }
    }

    /** The changes after that number, as many as that at the most. */
    Future<Slice> after(long seq, int limit);

    /** Where the feed stands, without its changes. */
    Future<Slice> now();

    /** How old the newest event was when the views took it in. */
    Future<Duration> lag();

    /** Forgets what is older than that, and says how many changes that were; there may be more. */
    Future<Integer> prune(Duration age);
}
