package io.yeyak.ticketlist.adapter.in.schedule;

import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.ticketlist.application.KeepGenerations;
import io.yeyak.ticketlist.application.port.Feed;
import java.time.Duration;

/**
 * Looks after the generations once a second and whenever it is woken, and forgets what the feed need not remember. To
 * be deployed on virtual threads.
 */
public final class GenerationsWorker extends LoopWorker {

    private static final Pace PACE = new Pace(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(5));

    /** How long somebody may be away and still miss nothing. */
    private static final Duration FEED_MEMORY = Duration.ofHours(1);

    private static final int ROUNDS_BETWEEN_PRUNING = 60;

    private final KeepGenerations keepGenerations;
    private final Feed feed;
    private int rounds;

    public GenerationsWorker(KeepGenerations keepGenerations, Feed feed) {
        super("generations of ticketlist", PACE);
        this.keepGenerations = keepGenerations;
        this.feed = feed;
    }

    @Override
    protected boolean round() {
        boolean isMore = keepGenerations.step().await();
        rounds++;
        return rounds % ROUNDS_BETWEEN_PRUNING == 0 ? prune() || isMore : isMore;
    }

    private boolean prune() {
        boolean isMore = feed.prune(FEED_MEMORY).await() > 0;
        if (isMore) {
            // The next round goes on with it.
            rounds--;
        }
        return isMore;
    }
}
