package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Feed;
import io.yeyak.ticketlist.application.port.Feed.Slice;
import java.time.Duration;
import java.util.Optional;

/** Tells what changed, to the gateway, which passes it on to those who may know. */
public final class ReadFeed {

    private static final int MAX_LIMIT = 1_000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Feed feed;
    private final Tail tail;

    public ReadFeed(Feed feed, Tail tail) {
        this.feed = feed;
        this.tail = tail;
    }

    /**
     * Which changes.
     *
     * @param after those with a higher number; empty asks only where the feed stands
     * @param limit how many at the most, brought into 1 to 1000
     * @param pause how long to wait for one when there is none, 30 s at the most
     */
    public record Query(Optional<Long> after, int limit, Duration pause) {

        public Query {
            limit = Math.clamp(limit, 1, MAX_LIMIT);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
    }

    /**
     * Answers the changes, the oldest first. A caller who asks after a number that is before the earliest one has
     * missed some.
     */
    public Future<Reply<Slice>> handle(Query query) {
        Future<Slice> slice = query.after().isEmpty()
                ? feed.now()
                : query.pause().isPositive()
                        ? await(query.after().get(), query)
                        : feed.after(query.after().get(), query.limit());
        return slice.map(Reply::done);
    }

    /** Looks out first and looks up then, so that nothing is missed in between. */
    private Future<Slice> await(long after, Query query) {
        Tail.Sighting sighting = tail.sightAny(after + 1);
        return feed.after(after, query.limit())
                .compose(slice -> slice.frames().isEmpty()
                        ? sighting.within(query.pause()).compose(ignored -> feed.after(after, query.limit()))
                        : Future.succeededFuture(slice))
                .onComplete(ignored -> sighting.end());
    }
}
