package io.yeyak.launcher.cluster;

import com.hazelcast.config.Config;
import io.vertx.core.Completable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yeyak.common.loop.Repeat;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a lite member join. It keeps nothing, and a cluster of lite members alone can keep nothing at all, so it has not
 * joined before it sees a member that does. It may have begun a cluster of its own while there was no such member to be
 * found; then it leaves that, and looks for the others anew.
 */
final class LiteClusterManager extends SteadyClusterManager {

    private static final Logger log = LoggerFactory.getLogger(LiteClusterManager.class);
    private static final Duration LOOK_ANEW_EACH = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private volatile long lookAnewAt;
    private @Nullable Vertx joining;

    LiteClusterManager(Config config) {
        super(config);
    }

    @Override
    public void init(Vertx initialising) {
        joining = initialising;
        super.init(initialising);
    }

    @Override
    public void join(Completable<Void> joined) {
        enter().compose(in -> Repeat.untilDone(running(), this::look)).onComplete(joined);
    }

    private Future<Void> enter() {
        lookAnewAt = System.nanoTime() + LOOK_ANEW_EACH.toNanos();
        Promise<Void> in = Promise.promise();
        super.join(in);
        return in.future();
    }

    private Future<Optional<Duration>> look() {
        if (getHazelcastInstance().getCluster().getMembers().stream().anyMatch(member -> !member.isLiteMember())) {
            return Future.succeededFuture(Optional.empty());
        }
        if (System.nanoTime() < lookAnewAt) {
            return Future.succeededFuture(Optional.of(BETWEEN_LOOKS));
        }
        log.atInfo().log("There is no member yet that keeps anything; looking for one");
        Promise<Void> out = Promise.promise();
        super.leave(out);
        return out.future().compose(left -> enter()).map(in -> Optional.of(BETWEEN_LOOKS));
    }

    private Vertx running() {
        var known = joining;
        if (known == null) {
            throw new IllegalStateException("nobody has said which Vert.x joins");
        }
        return known;
    }
}
