package io.yeyak.launcher.cluster;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Vertx;
import io.vertx.core.shareddata.LocalMap;
import java.util.Optional;

/** How many processes a Vert.x has found, itself among them. */
public final class Members {

    private static final String INSTANCE = "instance";

    private Members() {}

    /** One, when it has joined no cluster. */
    public static int count(Vertx vertx) {
        return Optional.ofNullable(known(vertx).get(INSTANCE))
                .map(Hazelcast::getHazelcastInstanceByName)
                .map(joined -> joined.getCluster().getMembers().size())
                .orElse(1);
    }

    static void remember(Vertx vertx, HazelcastInstance joined) {
        known(vertx).put(INSTANCE, joined.getName());
    }

    private static LocalMap<String, String> known(Vertx vertx) {
        return vertx.sharedData().getLocalMap("io.yeyak.cluster.joined");
    }
}
