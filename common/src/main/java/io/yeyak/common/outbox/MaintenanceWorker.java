package io.yeyak.common.outbox;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.common.postgres.Sql;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gives the inbox and the archive of the outbox a partition for each day to come, and drops those of the days that need
 * not be remembered any longer. Any number of processes may run one. To be deployed on virtual threads.
 */
public final class MaintenanceWorker extends VerticleBase {

    private static final Pace PACE = new Pace(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMinutes(5));
    private static final String KEEP = Sql.load(MaintenanceWorker.class, "keep-daily-partitions.sql");

    private final Pool pool;
    private volatile @Nullable LoopWorker loop;

    public MaintenanceWorker(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<?> start() {
        LoopWorker starting = new LoopWorker(vertx, "maintenance", PACE, this::round);
        loop = starting;
        starting.start(context);
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        LoopWorker started = loop;
        return started == null ? Future.succeededFuture() : started.stop();
    }

    private boolean round() {
        pool.query(KEEP).execute().timeout(30, TimeUnit.SECONDS).await();
        return false;
    }
}
