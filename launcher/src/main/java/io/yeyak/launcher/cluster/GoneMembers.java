package io.yeyak.launcher.cluster;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.multimap.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import io.vertx.spi.cluster.hazelcast.impl.HazelcastNodeInfo;
import io.vertx.spi.cluster.hazelcast.impl.HazelcastRegistrationInfo;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the cluster forget who listens where of members that are gone. The cluster manager does that once, when a member
 * leaves; but a part of the cluster that was cut off, or stood still, brings back all that it knew of those who have
 * ended meanwhile, and a removal that runs into the next one fails. What the bus sends to a member that is no more is
 * lost, and its sender waits for nothing.
 */
final class GoneMembers {

    private static final Logger log = LoggerFactory.getLogger(GoneMembers.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private final HazelcastClusterManager manager;
    private Set<String> suspects = Set.of();

    private GoneMembers(HazelcastClusterManager manager) {
        this.manager = manager;
    }

    /** Looks every few seconds, for as long as this Vert.x lives. */
    static void watch(Vertx vertx, HazelcastClusterManager manager) {
        var gone = new GoneMembers(manager);
        vertx.setPeriodic(
                BETWEEN_LOOKS.toMillis(),
                timer -> vertx.executeBlocking(gone::forget)
                        .onFailure(failure -> log.atDebug()
                                .setCause(failure)
                                .log("Who is gone cannot be told now; it is tried again")));
    }

    // In a Vert.x one after the other, and in a cluster only its oldest member: the one by whom others are let in.
    private Set<String> forget() {
        var hazelcast = manager.getHazelcastInstance();
        if (!manager.isActive() || !isOldest(hazelcast)) {
            suspects = Set.of();
            return suspects;
        }
        MultiMap<String, HazelcastRegistrationInfo> listening = hazelcast.getMultiMap(MemberConfig.LISTENING);
        Map<String, HazelcastNodeInfo> nodes = hazelcast.getMap(MemberConfig.NODES);
        var gone = new HashSet<>(nodes.keySet());
        listening
                .values()
                .forEach(registration -> gone.add(registration.unwrap().nodeId()));
        manager.getNodes().forEach(gone::remove);
        // Seen twice: between two reads somebody may have come or gone.
        var certain = new HashSet<>(gone);
        certain.retainAll(suspects);
        suspects = Set.copyOf(gone);
        if (!certain.isEmpty()) {
            log.atInfo().addKeyValue("members", certain).log("Forgetting what members listened to that are gone");
            listening.entrySet().stream()
                    .filter(entry -> certain.contains(entry.getValue().unwrap().nodeId()))
                    .forEach(entry -> listening.remove(entry.getKey(), entry.getValue()));
            certain.forEach(nodes::remove);
        }
        return certain;
    }

    private static boolean isOldest(HazelcastInstance hazelcast) {
        return hazelcast.getCluster().getMembers().iterator().next().localMember();
    }
}
