package io.yeyak.ticketlist.adapter.in.schedule;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.ticketlist.application.KeepGenerations;
import io.yeyak.ticketlist.application.port.Feed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the generations once a second and whenever it is woken, and forgets what the feed need not remember. To
 * be deployed on virtual threads.
 */
public final class GenerationsWorker extends VerticleBase {

    private static final Pace PACE = new Pace(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(5));

    /** How long somebody may be away and still miss nothing. */
    private static final Duration FEED_MEMORY = Duration.ofHours(1);

    private static final int ROUNDS_BETWEEN_PRUNING = 60;

    private final KeepGenerations keepGenerations;
    private final Feed feed;
    private int rounds;
    private volatile @Nullable LoopWorker loop;

    public GenerationsWorker(KeepGenerations keepGenerations, Feed feed) {
        this.keepGenerations = keepGenerations;
        this.feed = feed;
    }

    @Override
    public Future<?> start() {
        LoopWorker starting = new LoopWorker(vertx, "generations of ticketlist", PACE, this::round);
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

    private boolean round() {
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
