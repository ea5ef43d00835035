package io.yeyak.launcher.cluster;

import static java.time.Duration.ofSeconds;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.multimap.MultiMap;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.core.spi.cluster.RegistrationUpdateEvent;
import io.vertx.spi.cluster.hazelcast.impl.HazelcastRegistrationInfo;
import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.settings.ClusterSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterIT {

    private static final String HOST = "127.0.0.1";

    @Test
    void letsTheMembersOfOneNameTalk() throws Exception {
        var firstPort = Ports.free();
        var first = join("one", firstPort, List.of());
        var second = join("one", Ports.free(), List.of(HOST + ":" + firstPort));
        try {
            first.eventBus()
                    .consumer("greeting", message -> message.reply("hello " + message.body()))
                    .completion()
                    .await(60, SECONDS);

            var answer = second.eventBus().request("greeting", "you").await(60, SECONDS);

            assertThat(answer.body()).isEqualTo("hello you");
            assertThat(Members.count(first)).isEqualTo(2);
            assertThat(Members.count(second)).isEqualTo(2);
        } finally {
            second.close().await(60, SECONDS);
            first.close().await(60, SECONDS);
        }
    }

    @Test
    void aLiteMemberWaitsForOneThatKeepsWhatItKnows() throws Exception {
        var gridPort = Ports.free();
        var waiting = begin(lite("grid", List.of(HOST + ":" + gridPort)));
        // It is not told of the other one, and begins by itself: the lite one has to come to it.
        var grid = join("grid", gridPort, List.of());
        try {
            var lite = waiting.await(90, SECONDS);
            try {
                grid.eventBus()
                        .consumer("greeting", message -> message.reply("hello " + message.body()))
                        .completion()
                        .await(60, SECONDS);

                var answer = lite.eventBus().request("greeting", "you").await(60, SECONDS);

                assertThat(answer.body()).isEqualTo("hello you");
                assertThat(Members.count(lite)).isEqualTo(2);
            } finally {
                lite.close().await(60, SECONDS);
            }
        } finally {
            grid.close().await(60, SECONDS);
        }
    }

    @Test
    void whatTheClusterKnowsOutlivesTheLiteMembers() throws Exception {
        var gridPort = Ports.free();
        var grid = join("grid", gridPort, List.of());
        try {
            var first = begin(lite("grid", List.of(HOST + ":" + gridPort))).await(90, SECONDS);
            var second = begin(lite("grid", List.of(HOST + ":" + gridPort))).await(90, SECONDS);
            try {
                second.eventBus()
                        .consumer("greeting", message -> message.reply("hello " + message.body()))
                        .completion()
                        .await(60, SECONDS);
                first.close().await(60, SECONDS);

                var answer = grid.eventBus().request("greeting", "you").await(60, SECONDS);

                assertThat(answer.body()).isEqualTo("hello you");
            } finally {
                second.close().await(60, SECONDS);
            }
        } finally {
            grid.close().await(60, SECONDS);
        }
    }

    @Test
    void sendsNothingForLongToAMemberThatIsGone() throws Exception {
        var firstPort = Ports.free();
        var first = join("one", firstPort, List.of());
        var second = join("one", Ports.free(), List.of(HOST + ":" + firstPort));
        try {
            first.eventBus()
                    .consumer("greeting", message -> message.reply("hello"))
                    .completion()
                    .await(60, SECONDS);
            MultiMap<String, HazelcastRegistrationInfo> listening =
                    Hazelcast.getAllHazelcastInstances().iterator().next().getMultiMap(MemberConfig.LISTENING);

            // As a part of the cluster brings it back that was cut off when that member ended.
            listening.put(
                    "greeting", new HazelcastRegistrationInfo(new RegistrationInfo("a-member-that-ended", 7, false)));

            await().atMost(ofSeconds(60))
                    .untilAsserted(() -> assertThat(listening.get("greeting")).hasSize(1));
            for (int i = 0; i < 4; i++) {
                assertThat(second.eventBus()
                                .request("greeting", "you")
                                .await(60, SECONDS)
                                .body())
                        .isEqualTo("hello");
            }
        } finally {
            second.close().await(60, SECONDS);
            first.close().await(60, SECONDS);
        }
    }

    @Test
    void learnsWhoListensThoughNobodyTellsIt() throws Exception {
        var firstPort = Ports.free();
        var first = join("one", firstPort, List.of());
        var second = join("one", Ports.free(), List.of(HOST + ":" + firstPort));
        try {
            first.eventBus()
                    .consumer("greeting", message -> message.reply("hello"))
                    .completion()
                    .await(60, SECONDS);
            assertThat(greeted(second)).isTrue();

            // As when a connection breaks before the last change was told.
            var ended = new RegistrationInfo("a-member-that-ended", 7, false);
            manager(second).tell(new RegistrationUpdateEvent("greeting", List.of(ended)));
            assertThat(greeted(second)).isFalse();

            await().atMost(ofSeconds(60)).until(() -> greeted(second));
        } finally {
            second.close().await(60, SECONDS);
            first.close().await(60, SECONDS);
        }
    }

    @Test
    void tellsAgainWhatItListensToWhenThatIsLost() throws Exception {
        var firstPort = Ports.free();
        var first = join("one", firstPort, List.of());
        var second = join("one", Ports.free(), List.of(HOST + ":" + firstPort));
        try {
            first.eventBus()
                    .consumer("greeting", message -> message.reply("hello"))
                    .completion()
                    .await(60, SECONDS);

            // As when those end at once who kept it, and its copy.
            Hazelcast.getAllHazelcastInstances()
                    .iterator()
                    .next()
                    .getMultiMap(MemberConfig.LISTENING)
                    .clear();
            assertThat(greeted(second)).isFalse();

            await().atMost(ofSeconds(60)).until(() -> greeted(second));
        } finally {
            second.close().await(60, SECONDS);
            first.close().await(60, SECONDS);
        }
    }

    @Test
    void keepsClustersOfDifferentNamesApart() throws Exception {
        var firstPort = Ports.free();
        var first = join("one", firstPort, List.of());
        var other = join("other", Ports.free(), List.of(HOST + ":" + firstPort));
        try {
            assertThat(Hazelcast.getAllHazelcastInstances())
                    .allSatisfy(member ->
                            assertThat(member.getCluster().getMembers()).hasSize(1));
        } finally {
            other.close().await(60, SECONDS);
            first.close().await(60, SECONDS);
        }
    }

    @Test
    void listensAtOneAddressAndFindsNobodyByChance() {
        var config = MemberConfig.of(new ClusterSettings("one", HOST, 5701, 15701, List.of(), Optional.empty(), false));

        var join = config.getNetworkConfig().getJoin();
        assertThat(join.getMulticastConfig().isEnabled()).isFalse();
        assertThat(join.getAutoDetectionConfig().isEnabled()).isFalse();
        assertThat(config.getProperty("hazelcast.socket.bind.any")).isEqualTo("false");
        assertThat(config.getProperty("hazelcast.phone.home.enabled")).isEqualTo("false");
        assertThat(config.getClusterName()).matches("one-5\\.\\d+-\\d+");
    }

    @Test
    void asksKubernetesForTheOthersWhereAServiceIsNamed() {
        var config = MemberConfig.of(
                new ClusterSettings("one", HOST, 5701, 15701, List.of(), Optional.of("yeyak-members"), false));

        var join = config.getNetworkConfig().getJoin();
        assertThat(join.getTcpIpConfig().isEnabled()).isFalse();
        assertThat(join.getKubernetesConfig().getProperty("service-dns")).isEqualTo("yeyak-members");
    }

    private static boolean greeted(Vertx vertx) throws Exception {
        return vertx.eventBus()
                .request("greeting", "you", new DeliveryOptions().setSendTimeout(1_000))
                .map(true)
                .otherwise(false)
                .await(60, SECONDS);
    }

    private static SteadyClusterManager manager(Vertx vertx) {
        return (SteadyClusterManager) ((VertxInternal) vertx).clusterManager();
    }

    private static Vertx join(String name, int port, List<String> members) throws Exception {
        var settings = new ClusterSettings(name, HOST, port, Ports.free(), members, Optional.empty(), false);
        return begin(settings).await(90, SECONDS);
    }

    private static ClusterSettings lite(String name, List<String> members) {
        return new ClusterSettings(name, HOST, Ports.free(), Ports.free(), members, Optional.empty(), true);
    }

    private static Future<Vertx> begin(ClusterSettings settings) {
        return Cluster.join(settings, new VertxOptions(), Vertx.builder());
    }
}
