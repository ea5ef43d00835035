package io.yeyak.launcher.drill.stage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.embedded.EmbeddedPostgres;
import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.oidc.IssuerSettings;
import io.yeyak.launcher.oidc.IssuerVerticle;
import io.yeyak.launcher.process.Release;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts up a stage, step by step. */
final class Opening {

    // So many at a time: more of them only wait for a processor.
    private static final int LANES = 3;
    private static final int BROKER_HEAP = 320;

    private final Vertx vertx;
    private final StageSettings settings;
    private final Path folder;
    private final Cast cast;
    private final int brokerPort = Ports.free();
    private final IssuerSettings issuer;
    private final Readiness readiness;

    Opening(Vertx vertx, StageSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
        this.folder = settings.folder();
        this.cast = Cast.choose(settings.company());
        this.issuer = issuer(folder.resolve("issuer"), Ports.free());
        this.readiness = new Readiness(vertx);
    }

    private static IssuerSettings issuer(Path folder, int port) {
        return new IssuerSettings(
                folder,
                port,
                URI.create("http://localhost:" + port),
                "yeyak",
                "roles",
                "yeyak-web",
                Set.of(URI.create("http://localhost/auth/callback")));
    }

    Future<Stage> open() {
        return Aside.call(() -> {
                    Files.createDirectories(folder.resolve("logs"));
                    if (settings.recordings().isPresent()) {
                        Files.createDirectories(settings.recordings().get());
                    }
                    return new Crew(new Releases(settings.previous()));
                })
                .compose(crew ->
                        open(crew).recover(failure -> crew.close().transform(closed -> Future.failedFuture(failure))));
    }

    private Future<Stage> open(Crew crew) {
        return Aside.call(() -> postgres(crew))
                .compose(postgres -> links(postgres)
                        .onSuccess(crew::add)
                        .compose(links -> Future.all(broker(crew, links), issuer(crew)))
                        .map(started -> new StageValues(folder, cast, issuer, postgres, brokerPort))
                        .compose(values -> platform(crew, values).map(values)))
                .map(values -> new Stage(
                        vertx, settings, crew, values, cast, new Passes(issuer, Clock.systemUTC()), readiness))
                .compose(stage -> stage.ready().map(stage));
    }

    private EmbeddedPostgres postgres(Crew crew) {
        if (settings.company().hasProxies()) {
            crew.disks().give("postgres", folder.resolve("postgres"));
            crew.disks().give("broker", folder.resolve("kafka"));
        }
        // Its own folder may be too full for what it says then.
        var log = settings.log("postgres");
        var postgres = EmbeddedPostgres.open(folder.resolve("postgres"), Ports.free(), log, settings.postgres());
        crew.add(postgres, log);
        settings.progress().accept("PostgreSQL runs.");
        return postgres;
    }

    private Future<Links> links(EmbeddedPostgres postgres) {
        return settings.company().hasProxies()
                ? Links.open(vertx, cast, postgres.port())
                : Future.succeededFuture(Links.direct(cast, postgres.port(), brokerPort));
    }

    private Future<Void> issuer(Crew crew) {
        return vertx.deployVerticle(new IssuerVerticle(issuer, Clock.systemUTC()))
                .onSuccess(id -> crew.addService(() -> vertx.undeploy(id)))
                .mapEmpty();
    }

    private Future<Void> broker(Crew crew, Links links) {
        List<String> words = new ArrayList<>(
                List.of("broker", "--data", folder.resolve("kafka").toString()));
        words.addAll(List.of("--listener", "DIRECT:" + brokerPort + ":" + brokerPort));
        for (var member : cast.everybody()) {
            if (member.hasKafka() && settings.company().hasProxies()) {
                var advertised = links.port(member, Links.End.KAFKA);
                words.add("--listener");
                words.add(member.listener() + ":" + member.kafkaPort() + ":" + advertised);
            }
        }
        var script = new JvmProcess.Script(
                "broker",
                BROKER_HEAP,
                settings.company().tuning(),
                Release::own,
                own -> words,
                settings.log("broker"),
                settings.recordings());
        var broker =
                new JvmProcess(vertx, crew.guard(), script, readiness.ofBroker(StageValues.HOST + ":" + brokerPort));
        crew.add(broker);
        return broker.start().onSuccess(started -> settings.progress().accept("Kafka runs."));
    }

    // The first one begins the cluster, so that all others find it: started together, each might begin one.
    private Future<Void> platform(Crew crew, StageValues values) {
        return Aside.call(() -> recruit(crew, values))
                .compose(processes ->
                        begin(processes.getFirst()).compose(first -> lanes(processes.subList(1, processes.size()))));
    }

    private List<StagedProcess> recruit(Crew crew, StageValues values) {
        List<StagedProcess> processes = new ArrayList<>();
        for (var member : cast.platform()) {
            processes.add(process(crew, values, member));
        }
        processes.add(process(crew, values, cast.sandbox()));
        processes.forEach(crew::add);
        cast.spares().forEach(member -> crew.addSpare(process(crew, values, member)));
        return processes;
    }

    private StagedProcess process(Crew crew, StageValues values, Member member) {
        var releases = crew.releases();
        var company = settings.company();
        var files = releases.all().stream()
                .collect(Collectors.toMap(each -> each, each -> values.write(member, crew.links(), releases.of(each))));
        var script = new JvmProcess.Script(
                member.name(),
                company.heapMegabytes(),
                company.tuning(),
                releases::now,
                release -> start(files, release),
                settings.log(member.name()),
                settings.recordings());
        return new JvmProcess(vertx, crew.guard(), script, readiness.ofPlatform(member.managementPort()));
    }

    private static List<String> start(Map<Release, Path> files, Release release) {
        return List.of(
                "start",
                "--config",
                Optional.ofNullable(files.get(release)).orElseThrow().toString());
    }

    private Future<Void> lanes(List<StagedProcess> processes) {
        return Future.join(IntStream.range(0, LANES)
                        .mapToObj(lane -> next(processes, lane))
                        .toList())
                .mapEmpty();
    }

    private Future<Void> next(List<StagedProcess> processes, int index) {
        return index >= processes.size()
                ? Future.succeededFuture()
                : begin(processes.get(index)).compose(ready -> next(processes, index + LANES));
    }

    private Future<Void> begin(StagedProcess process) {
        return process.start().onSuccess(ready -> settings.progress().accept(process.name() + " is ready."));
    }
}
