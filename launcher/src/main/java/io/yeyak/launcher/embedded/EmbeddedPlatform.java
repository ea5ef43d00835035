package io.yeyak.launcher.embedded;

import io.vertx.core.Future;
import io.yeyak.common.embedded.EmbeddedFailure;
import io.yeyak.common.embedded.EmbeddedKafka;
import io.yeyak.common.embedded.EmbeddedPostgres;
import io.yeyak.common.embedded.FolderLock;
import io.yeyak.common.embedded.Ports;
import io.yeyak.common.embedded.PostgresCaretaker;
import io.yeyak.launcher.cluster.Cluster;
import io.yeyak.launcher.demo.RushVerticle;
import io.yeyak.launcher.oidc.IssuerVerticle;
import io.yeyak.launcher.process.ManagementVerticle;
import io.yeyak.launcher.process.Metrics;
import io.yeyak.launcher.process.Node;
import io.yeyak.launcher.process.Readiness;
import io.yeyak.launcher.process.Stage;
import io.yeyak.launcher.process.StopOrder;
import io.yeyak.launcher.settings.ClusterSettings;
import io.yeyak.launcher.settings.EmbeddedSettings;
import io.yeyak.launcher.settings.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Starts the whole platform in this process, with the servers it needs. Blocks. */
public final class EmbeddedPlatform {

    static final String HOST = "127.0.0.1";
    private static final long START_SECONDS = 120;

    private final DataFolder folder;
    private final EmbeddedSettings wanted;
    private final StopOrder stops;
    private final Progress progress;
    private final EmbeddedPorts ports;

    private EmbeddedPlatform(DataFolder folder, EmbeddedSettings wanted, StopOrder stops, Progress progress) {
        this.folder = folder;
        this.wanted = wanted;
        this.stops = stops;
        this.progress = progress;
        this.ports = EmbeddedPorts.choose(folder, wanted);
    }

    /**
     * Starts it on a data folder.
     *
     * @param read the settings of the process, given what the embedded servers turned out to be
     * @param stops is told of everything that runs, at once
     * @throws EmbeddedFailure if the folder or a port is in use
     */
    public static Settings start(
            EmbeddedSettings wanted, Function<Map<String, String>, Settings> read, StopOrder stops, Progress progress)
            throws Exception {
        var folder = new DataFolder(wanted.folder());
        var lock = FolderLock.take(folder.root());
        stops.add(Stage.FOLDER, "data folder", lock::close);
        return new EmbeddedPlatform(folder, wanted, stops, progress).start(read);
    }

    private Settings start(Function<Map<String, String>, Settings> read) throws Exception {
        var readiness = new Readiness();
        stops.add(Stage.READINESS, "readiness", readiness::end);
        var postgres = SideBySide.begin(() -> timed("PostgreSQL", EmbeddedPlatform::place, this::postgres));
        var kafka = SideBySide.begin(() -> timed("Kafka", EmbeddedKafka::bootstrapServers, this::kafka));
        var node = SideBySide.begin(() -> timed("Cluster", joined -> "a member by itself", this::node));
        SideBySide.await(postgres, kafka, node);

        var settings = read.apply(new EmbeddedValues(folder, ports)
                .of(postgres.join(), kafka.join().bootstrapServers()));
        var _ = timed(
                "Platform", up -> settings.http().publicUrl().toString(), () -> play(node.join(), settings, readiness));
        readiness.begin();
        return settings;
    }

    private Node play(Node node, Settings settings, Readiness readiness) throws Exception {
        var management = new ManagementVerticle(settings.management(), readiness, node.metrics());
        node.deploy("management", Stage.SERVICES, () -> management).await(START_SECONDS, TimeUnit.SECONDS);
        node.play(settings).await(START_SECONDS, TimeUnit.SECONDS);
        if (settings.http().demoRush()) {
            demo(node, settings).await(START_SECONDS, TimeUnit.SECONDS);
        }
        return node;
    }

    private Future<String> demo(Node node, Settings settings) {
        var issuer = EmbeddedIssuer.settings(folder, ports);
        var gateway = URI.create("http://" + HOST + ":" + settings.http().port());
        return node.deploy(
                "demo",
                Stage.GATEWAY,
                () -> new RushVerticle(gateway, name -> EmbeddedIssuer.visitorsToken(issuer, name)));
    }

    private EmbeddedPostgres postgres() {
        var postgres = EmbeddedPostgres.open(folder.postgres(), wanted.postgresPort());
        var caretaker = PostgresCaretaker.of(postgres);
        stops.add(Stage.POSTGRES, "PostgreSQL", () -> {
            caretaker.close();
            postgres.close();
        });
        return postgres;
    }

    private EmbeddedKafka kafka() {
        var kafka = EmbeddedKafka.open(folder.kafka(), wanted.kafkaPort());
        stops.add(Stage.KAFKA, "Kafka", kafka::close);
        return kafka;
    }

    // The issuer needs neither database nor Kafka, so it comes up while they do.
    private Node node() throws Exception {
        var alone = new ClusterSettings(
                "yeyak-embedded", HOST, Ports.free(), Ports.free(), List.of(), Optional.empty(), false);
        var metrics = new Metrics();
        var vertx = Cluster.join(alone, metrics.options(), metrics.builder()).await(START_SECONDS, TimeUnit.SECONDS);
        var node = new Node(vertx, stops, metrics);
        var issuer = EmbeddedIssuer.settings(folder, ports);
        node.deploy("issuer", Stage.SERVICES, () -> new IssuerVerticle(issuer, Clock.systemUTC()))
                .await(START_SECONDS, TimeUnit.SECONDS);
        return node;
    }

    private <T> T timed(String name, Function<T, String> place, Callable<T> start) throws Exception {
        var begun = System.nanoTime();
        var started = start.call();
        progress.isUp(name, place.apply(started), Duration.ofNanos(System.nanoTime() - begun));
        return started;
    }

    private static String place(EmbeddedPostgres postgres) {
        return HOST + ":" + postgres.port();
    }
}
