package io.yeyak.launcher.observe;

import io.vertx.core.VertxOptions;
import io.vertx.core.spi.VertxMetricsFactory;
import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What Vert.x tells of its pools of database connections, under the names that its own adapter for Micrometer has. It
 * is asked about nothing else: requests and messages are counted where they mean something, and noting each of them
 * here as well would cost every one of them.
 */
public final class SqlPools implements VertxMetricsFactory {

    private static final String SQL = "sql";

    private final Figures figures;
    private final Map<String, Pool> pools = new ConcurrentHashMap<>();

    public SqlPools(Figures figures) {
        this.figures = figures;
    }

    @Override
    public VertxMetrics metrics(VertxOptions options) {
        return new VertxMetrics() {

            @Override
            public @Nullable PoolMetrics<?, ?> createPoolMetrics(String type, String name, int maxSize) {
                return type.equals(SQL) ? pools.computeIfAbsent(name, SqlPools.this::open) : null;
            }
        };
    }

    private Pool open(String name) {
        var pool = new Pool();
        var _ = figures.show(named("vertx.pool.queue.pending", "Who waits for a connection", name), pool.pending::sum);
        var _ = figures.show(named("vertx.pool.in.use", "Connections that somebody has", name), pool.inUse::sum);
        return pool;
    }

    private static Figure named(String name, String meaning, String pool) {
        return Figure.of(name, meaning).with("pool_type", SQL).with("pool_name", pool);
    }

    /** All pools of one name together. */
    private static final class Pool implements PoolMetrics<Pool, Pool> {

        private final LongAdder pending = new LongAdder();
        private final LongAdder inUse = new LongAdder();

        @Override
        public Pool enqueue() {
            pending.increment();
            return this;
        }

        @Override
        public void dequeue(Pool queued) {
            pending.decrement();
        }

        @Override
        public Pool begin() {
            inUse.increment();
            return this;
        }

        @Override
        public void end(Pool used) {
            inUse.decrement();
        }
    }
}
