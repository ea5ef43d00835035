package io.yeyak.launcher.cluster;

import com.hazelcast.config.Config;
import io.vertx.core.Completable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.core.spi.cluster.RegistrationListener;
import io.vertx.core.spi.cluster.RegistrationUpdateEvent;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import io.yeyak.common.loop.Repeat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cluster manager that looks again. The one it extends is told of each change of who listens where, and knows by that
 * whom to send to; a change it was not told of, because a connection broke in that moment, it learns with the next one
 * of that address, perhaps never. And what a member listens to is lost with those who kept it when two of them end at
 * once. Here each member asks every second, for the addresses it sends to, and tells again what it listens to
 * itself where that is not known any more.
 */
class SteadyClusterManager extends HazelcastClusterManager {

    private static final Logger log = LoggerFactory.getLogger(SteadyClusterManager.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Set<Own> own = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, List<RegistrationInfo>> seen = new ConcurrentHashMap<>();
    private volatile RegistrationListener listener = new RegistrationListener() {};

    SteadyClusterManager(Config config) {
        super(config);
    }

    /** What this member listens to. */
    private record Own(String address, RegistrationInfo info) {}

    @Override
    public void registrationListener(RegistrationListener listener) {
        this.listener = listener;
        super.registrationListener(listener);
    }

    @Override
    public void addRegistration(String address, RegistrationInfo info, Completable<Void> done) {
        if (!info.localOnly()) {
            own.add(new Own(address, info));
        }
        super.addRegistration(address, info, done);
    }

    @Override
    public void removeRegistration(String address, RegistrationInfo info, Completable<Void> done) {
        own.remove(new Own(address, info));
        super.removeRegistration(address, info, done);
    }

    @Override
    public void getRegistrations(String address, Completable<List<RegistrationInfo>> found) {
        asked.add(address);
        super.getRegistrations(address, found);
    }

    /** Looks every second, for as long as this Vert.x lives. */
    final void watch(Vertx vertx) {
        var _ = Repeat.untilDone(
                vertx,
                () -> (isActive() ? lookAtAll() : Future.<Void>succeededFuture())
                        .onFailure(fault -> log.atDebug()
                                .setCause(fault)
                                .log("Who listens where cannot be told now; it is tried again"))
                        .otherwiseEmpty()
                        .map(Optional.of(BETWEEN_LOOKS)));
    }

    // One after the other: each takes a thread, for a minute if the member that knows is silent.
    private Future<Void> lookAtAll() {
        asked.removeIf(address -> !listener.wantsUpdatesFor(address));
        seen.keySet().retainAll(asked);
        Future<Void> looked = Future.succeededFuture();
        for (String address : asked) {
            looked = looked.compose(before -> registrations(address)).map(found -> {
                compare(address, found);
                return null;
            });
        }
        for (Own each : own) {
            looked = looked.compose(before -> registrations(each.address()))
                    .compose(found -> found.contains(each.info()) ? Future.succeededFuture() : tellAgain(each));
        }
        return looked;
    }

    // Seen twice: a change may have been told between the question and its answer.
    private void compare(String address, List<RegistrationInfo> found) {
        if (found.equals(seen.put(address, found)) && listener.wantsUpdatesFor(address)) {
            tell(new RegistrationUpdateEvent(address, found));
        }
    }

    /** Has the bus of this member take it for true. */
    final void tell(RegistrationUpdateEvent now) {
        listener.registrationsUpdated(now);
    }

    private Future<Void> tellAgain(Own lost) {
        if (!own.contains(lost)) {
            return Future.succeededFuture();
        }
        log.atInfo().addKeyValue("address", lost.address()).log("Nobody knew any more that it is listened to here");
        Promise<Void> told = Promise.promise();
        super.addRegistration(lost.address(), lost.info(), told);
        return told.future();
    }

    private Future<List<RegistrationInfo>> registrations(String address) {
        Promise<List<RegistrationInfo>> found = Promise.promise();
        super.getRegistrations(address, found);
        return found.future();
    }
}
