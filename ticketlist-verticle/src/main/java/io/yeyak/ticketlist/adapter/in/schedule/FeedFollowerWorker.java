package io.yeyak.ticketlist.adapter.in.schedule;

import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.ticketlist.application.FollowFeed;
import java.time.Duration;

/**
 * Follows the feed: at once when it is woken, twice a second in any case, because a wake-up may be lost. To be deployed
 * on virtual threads.
 */
public final class FeedFollowerWorker extends LoopWorker {

    private static final Pace PACE = Pace.every(Duration.ofMillis(500));

    private final FollowFeed followFeed;

    public FeedFollowerWorker(FollowFeed followFeed) {
        super("feed of ticketlist", PACE);
        this.followFeed = followFeed;
    }

    @Override
    protected boolean round() {
        return followFeed.step().await();
    }
}
