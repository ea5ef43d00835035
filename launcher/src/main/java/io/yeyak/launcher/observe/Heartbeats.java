package io.yeyak.launcher.observe;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Whether the event loops turn. Each has a heart that beats four times a second: how late the beats are tells how long
 * others wait for their turn, and one that does not beat at all is stuck.
 */
public final class Heartbeats {

    private static final Duration EACH = Duration.ofMillis(250);
    private static final Duration DEAD_AFTER = Duration.ofSeconds(30);

    private final LongSupplier nanoTime;
    private final Set<Heart> hearts = ConcurrentHashMap.newKeySet();
    private final LongAccumulator latest = new LongAccumulator(Math::max, 0);

    public Heartbeats() {
        this(System::nanoTime);
    }

    Heartbeats(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Gives each event loop a heart, which ends with the verticle that this is called from. */
    public Future<String> begin(Vertx vertx) {
        var oneForEach = new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE);
        Supplier<Deployable> beating = Beating::new;
        return vertx.deployVerticle(beating, oneForEach);
    }

    /** Whether every event loop has turned within the last half minute. */
    public boolean areAlive() {
        return hearts.stream().allMatch(Heart::isAlive);
    }

    /** By how much the latest beat since this was last asked was late, in seconds. */
    public double delaySeconds() {
        return latest.getThenReset() / (double) TimeUnit.SECONDS.toNanos(1);
    }

    Heart heart() {
        var heart = new Heart();
        hearts.add(heart);
        return heart;
    }

    /** That of one event loop. */
    final class Heart {

        private volatile long lastBeat = nanoTime.getAsLong();

        void beat() {
            var now = nanoTime.getAsLong();
            latest.accumulate(now - lastBeat - EACH.toNanos());
            lastBeat = now;
        }

        void end() {
            hearts.remove(this);
        }

        private boolean isAlive() {
            return nanoTime.getAsLong() - lastBeat < DEAD_AFTER.toNanos();
        }
    }

    private final class Beating extends VerticleBase {

        private final Heart heart = heart();

        @Override
        public Future<?> start() {
            // It ends with the verticle.
            long unusedTimer = vertx.setPeriodic(EACH.toMillis(), beat -> heart.beat());
            return Future.succeededFuture();
        }

        @Override
        public Future<?> stop() {
            heart.end();
            return Future.succeededFuture();
        }
    }
}
