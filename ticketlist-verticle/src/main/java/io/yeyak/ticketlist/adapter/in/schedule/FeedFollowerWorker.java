package io.yeyak.ticketlist.adapter.in.schedule;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.ticketlist.application.FollowFeed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Follows the feed: at once when it is woken, twice a second in any case, because a wake-up may be lost. To be deployed
 * on virtual threads.
 */
public final class FeedFollowerWorker extends VerticleBase {

    private static final Pace PACE = Pace.every(Duration.ofMillis(500));

    private final FollowFeed followFeed;
    private volatile @Nullable LoopWorker loop;

    public FeedFollowerWorker(FollowFeed followFeed) {
        this.followFeed = followFeed;
    }

    @Override
    public Future<?> start() {
        LoopWorker starting = new LoopWorker(
                vertx, "feed of ticketlist", PACE, () -> followFeed.step().await());
        loop = starting;
        starting.start(context);
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        LoopWorker started = loop;
        return started == null ? Future.succeededFuture() : started.stop();
    }

    /** Has it look now. May be called from any thread. */
    public void wake() {
        LoopWorker started = loop;
        if (started != null) {
            started.wake();
        }
    }
}
