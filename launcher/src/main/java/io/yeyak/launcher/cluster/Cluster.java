package io.yeyak.launcher.cluster;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import io.yeyak.common.loop.Repeat;
import io.yeyak.launcher.settings.ClusterSettings;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Vert.x that is a member of the platform's cluster. */
public final class Cluster {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final Duration SAFE_WITHIN = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Cluster() {}

    /**
     * Joins, or begins, the cluster; a lite member begins none, and waits for as long as there is none. The future
     * completes when every member's knowledge of who listens where has its copies: what is registered earlier can be
     * missed by the others.
     *
     * @param builder may have more in it already, such as metrics; the options given here are set on it
     */
    public static Future<Vertx> join(ClusterSettings settings, VertxOptions options, VertxBuilder builder) {
        var config = MemberConfig.of(settings);
        var manager = settings.lite() ? new LiteClusterManager(config) : new SteadyClusterManager(config);
        var bus = new EventBusOptions().setHost(settings.host()).setPort(settings.busPort());
        return builder.with(options.setEventBusOptions(bus))
                .withClusterManager(manager)
                .buildClustered()
                .onSuccess(vertx -> Members.remember(vertx, manager.getHazelcastInstance()))
                .onSuccess(vertx -> GoneMembers.watch(vertx, manager))
                .onSuccess(manager::watch)
                .compose(vertx -> safe(vertx, manager).map(vertx));
    }

    private static Future<Void> safe(Vertx vertx, HazelcastClusterManager manager) {
        var deadline = System.nanoTime() + SAFE_WITHIN.toNanos();
        return Repeat.untilDone(
                vertx,
                () -> vertx.executeBlocking(() -> manager.getHazelcastInstance()
                                .getPartitionService()
                                .isClusterSafe())
                        .map(isSafe -> rest(Boolean.TRUE.equals(isSafe), deadline)));
    }

    private static Optional<Duration> rest(boolean isSafe, long deadline) {
        if (isSafe) {
            return Optional.empty();
        }
        if (System.nanoTime() > deadline) {
            log.atWarn().log("The cluster is not safe yet; going on without");
            return Optional.empty();
        }
        return Optional.of(BETWEEN_LOOKS);
    }
}
