package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.ticketlist.application.port.Feed;
import io.yeyak.ticketlist.application.port.Feed.Slice;
import java.util.Optional;

/** Keeps what is in memory up to what became visible in the database, whichever process wrote it. */
public final class FollowFeed {

    private static final int AT_ONCE = 1_000;

    private final Feed feed;
    private final ShowBoard board;
    private final Tail tail;
    private volatile Optional<Mark> reached = Optional.empty();

    public FollowFeed(Feed feed, ShowBoard board, Tail tail) {
        this.feed = feed;
        this.board = board;
        this.tail = tail;
    }

    /** How far it has come. */
    private record Mark(long epoch, long seq) {}

    /** Goes on a step, one at a time, and says whether there may be more to do at once. */
    public Future<Boolean> step() {
        return reached.isPresent() ? follow(reached.get()) : begin();
    }

    /** Marks the place first and reads everything then: what happens in between is read twice, and not missed. */
    private Future<Boolean> begin() {
        return feed.now()
                .compose(slice -> board.load()
                        .onSuccess(loaded -> reached = Optional.of(new Mark(slice.epoch(), slice.latest())))
                        .onSuccess(loaded -> tail.unknown())
                        .map(true));
    }

    private Future<Boolean> follow(Mark mark) {
        return feed.after(mark.seq(), AT_ONCE).compose(slice -> {
            if (hasBroken(mark, slice)) {
                return begin();
            }
            return board.follow(slice.frames())
                    .onSuccess(followed -> advance(mark, slice))
                    .map(followed -> slice.frames().size() == AT_ONCE);
        });
    }

    /** Another generation answers, or changes were forgotten before they were read here. */
    private static boolean hasBroken(Mark mark, Slice slice) {
        boolean missed = mark.seq() > 0 && slice.earliest().orElse(0L) > mark.seq() + 1;
        return missed || slice.epoch() != mark.epoch();
    }

    private void advance(Mark mark, Slice slice) {
        if (!slice.frames().isEmpty()) {
            reached =
                    Optional.of(new Mark(mark.epoch(), slice.frames().getLast().seq()));
            tail.passed(slice.frames());
        }
    }
}
