package io.yeyak.common.outbox;

import io.vertx.sqlclient.Pool;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.common.postgres.Sql;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Gives the inbox and the archive of the outbox a partition for each day to come, and drops those of the days that need
 * not be remembered any longer. Any number of processes may run one. To be deployed on virtual threads.
 */
public final class MaintenanceWorker extends LoopWorker {

    private static final Pace PACE = new Pace(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMinutes(5));
    private static final String KEEP = Sql.load(MaintenanceWorker.class, "keep-daily-partitions.sql");

    private final Pool pool;

    public MaintenanceWorker(Pool pool) {
        super("maintenance", PACE);
        this.pool = pool;
    }

    @Override
    protected boolean round() {
        pool.query(KEEP).execute().timeout(30, TimeUnit.SECONDS).await();
        return false;
    }
}
