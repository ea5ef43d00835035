package io.yeyak.launcher.command;

import io.yeyak.launcher.cluster.Cluster;
import io.yeyak.launcher.process.Lifetime;
import io.yeyak.launcher.process.Listening;
import io.yeyak.launcher.process.ManagementVerticle;
import io.yeyak.launcher.process.Metrics;
import io.yeyak.launcher.process.Node;
import io.yeyak.launcher.process.Readiness;
import io.yeyak.launcher.process.Stage;
import io.yeyak.launcher.process.StopOrder;
import io.yeyak.launcher.process.WarmUp;
import io.yeyak.launcher.settings.Settings;
import io.yeyak.launcher.settings.SettingsReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One process of a platform whose servers are elsewhere. */
@Command(
        name = "start",
        description = "Starts one process of a platform whose PostgreSQL, Kafka and sign-in are given by the settings.")
final class StartCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(StartCommand.class);

    @Mixin
    private final SettingsOptions options = new SettingsOptions();

    @Option(names = "--roles", paramLabel = "ROLES", description = "What this process does, joined by commas.")
    private Optional<String> roles = Optional.empty();

    @Override
    public Integer call() throws Exception {
        var flags = roles.map(names -> List.of("roles=" + names)).orElse(List.of());
        var settings = SettingsReader.read(options.sources(Map.of(), flags));
        Listening.check(settings);
        var stops = new StopOrder();
        Lifetime.live(stops, () -> start(settings, stops), new LoggedEnd());
        return 0;
    }

    private static void start(Settings settings, StopOrder stops) throws Exception {
        var readiness = new Readiness();
        stops.add(Stage.READINESS, "readiness", readiness::end);
        stops.add(Stage.READINESS, "drain", () -> drain(settings.drain(), readiness));
        var metrics = new Metrics();
        var vertx = stops.await(Cluster.join(settings.cluster(), metrics.options(), metrics.builder()));
        var node = new Node(vertx, stops, metrics);
        // First, so that whoever starts us can see that we live while a database is not there yet.
        node.deploy(
                        "management",
                        Stage.SERVICES,
                        () -> new ManagementVerticle(settings.management(), readiness, metrics))
                .await();
        stops.await(node.play(settings));
        stops.await(WarmUp.of(vertx, settings));
        readiness.begin();
        log.atInfo().addKeyValue("roles", settings.roles()).log("Started");
    }

    // Whoever sends work here takes a while to notice that it should not.
    private static void drain(Duration time, Readiness readiness) throws InterruptedException {
        if (readiness.isStarted()) {
            Thread.sleep(time);
        }
    }
}
