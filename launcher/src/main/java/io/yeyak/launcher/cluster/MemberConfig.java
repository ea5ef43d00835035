package io.yeyak.launcher.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MultiMapConfig;
import com.hazelcast.instance.BuildInfoProvider;
import io.yeyak.common.bus.Bus;
import io.yeyak.launcher.settings.ClusterSettings;
import java.time.Duration;

/**
 * What Hazelcast is told. All of it is said here: a file that lies somewhere on the class path changes nothing, and
 * nothing is found by multicast.
 */
final class MemberConfig {

    /** Where Vert.x keeps who listens to which address. */
    static final String LISTENING = "__vertx.subs";

    /** Where Vert.x keeps how each member is reached. */
    static final String NODES = "__vertx.nodeInfo";

    // Long enough for processes that are started together to meet; one by itself need not wait for anybody.
    private static final Duration WAIT_FOR_OTHERS = Duration.ofSeconds(2);

    // A pause of the garbage collector or of the machine is no death.
    private static final Duration DEAD_AFTER = Duration.ofSeconds(20);

    // What is moved are a few kilobytes.
    private static final Duration MOVED_WITHIN = Duration.ofSeconds(10);

    // By default ten minutes, longer than anybody waits for the end of a process.
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(20);

    private MemberConfig() {}

    static Config of(ClusterSettings settings) {
        var config = new Config();
        config.setClusterName(settings.name() + "-" + version() + "-" + Bus.SCHEMA);
        config.setLiteMember(settings.lite());
        // What Vert.x keeps in the cluster, one copy beside the original.
        config.addMultiMapConfig(new MultiMapConfig(LISTENING)
                .setBackupCount(1)
                .setValueCollectionType(MultiMapConfig.ValueCollectionType.SET));
        config.addMapConfig(new MapConfig("__vertx.haInfo").setBackupCount(1));
        // Who is signed in.
        config.addMapConfig(new MapConfig("vertx-web.sessions").setBackupCount(1));
        config.addMapConfig(new MapConfig(NODES).setBackupCount(1));
        config.getJetConfig().setEnabled(false);
        config.getMetricsConfig().setEnabled(false);
        behaviour(config, settings);
        threads(config);
        network(config, settings);
        return config;
    }

    // Members of different minor versions do not understand each other, nor do processes that send each other different
    // things: they form two clusters instead of a broken one.
    private static String version() {
        var version = BuildInfoProvider.getBuildInfo().getVersion().split("\\.", -1);
        return version[0] + "." + version[1];
    }

    private static void behaviour(Config config, ClusterSettings settings) {
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.setProperty("hazelcast.logging.type", "slf4j");
        var wait = isAlone(settings) ? Duration.ZERO : WAIT_FOR_OTHERS;
        config.setProperty("hazelcast.wait.seconds.before.join", "" + wait.toSeconds());
        config.setProperty("hazelcast.heartbeat.interval.seconds", "2");
        config.setProperty("hazelcast.max.no.heartbeat.seconds", "" + DEAD_AFTER.toSeconds());
        // By default five minutes: so long nobody would take over what a member had that ended, because one of the
        // moves before waits for an answer from another one that has ended.
        config.setProperty("hazelcast.partition.migration.timeout", "" + MOVED_WITHIN.toSeconds());
        config.setProperty("hazelcast.mastership.claim.timeout.seconds", "" + MOVED_WITHIN.toSeconds());
        config.setProperty("hazelcast.graceful.shutdown.max.wait", "" + LEAVE_WITHIN.toSeconds());
        // Two halves that lost sight of each other look for the other one every half minute.
        config.setProperty("hazelcast.merge.first.run.delay.seconds", "30");
        config.setProperty("hazelcast.merge.next.run.delay.seconds", "30");
    }

    // It carries membership and who listens where, not the traffic.
    private static void threads(Config config) {
        config.setProperty("hazelcast.operation.thread.count", "2");
        config.setProperty("hazelcast.operation.generic.thread.count", "2");
        config.setProperty("hazelcast.io.thread.count", "1");
        config.setProperty("hazelcast.event.thread.count", "1");
        config.setProperty("hazelcast.partition.count", "31");
    }

    private static void network(Config config, ClusterSettings settings) {
        var network = config.getNetworkConfig();
        network.setPort(settings.port()).setPortAutoIncrement(false).setPublicAddress(settings.host());
        network.getInterfaces().setEnabled(true).addInterface(settings.host());
        config.setProperty("hazelcast.socket.bind.any", "false");
        join(network.getJoin(), settings);
    }

    private static void join(JoinConfig join, ClusterSettings settings) {
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        settings.serviceDns()
                .ifPresent(service -> join.getKubernetesConfig()
                        .setEnabled(true)
                        .setProperty("service-dns", service)
                        .setProperty("service-dns-timeout", "10")
                        .setProperty("service-port", "" + settings.port()));
        if (settings.serviceDns().isEmpty()) {
            var byHand = join.getTcpIpConfig().setEnabled(true);
            byHand.addMember(settings.host() + ":" + settings.port());
            settings.members().forEach(byHand::addMember);
        }
    }

    private static boolean isAlone(ClusterSettings settings) {
        return settings.members().isEmpty() && settings.serviceDns().isEmpty();
    }
}
