package io.yeyak.launcher.process;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.context.Beginnings;
import io.yeyak.common.context.Draining;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.trace.Tracer;
import io.yeyak.launcher.observe.Certificates;
import io.yeyak.launcher.observe.OtlpTracer;
import io.yeyak.launcher.settings.Role;
import io.yeyak.launcher.settings.Settings;
import io.yeyak.launcher.settings.TracingSettings;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One process of the platform: a Vert.x, and in it the verticles of its roles. */
public final class Node {

    private final Vertx vertx;
    private final StopOrder stops;
    private final Metrics metrics;

    /**
     * Takes a Vert.x over, to its end.
     *
     * @param metrics those that it was made with
     */
    public Node(Vertx vertx, StopOrder stops, Metrics metrics) {
        this.vertx = vertx;
        this.stops = stops;
        this.metrics = metrics;
        Figures.use(vertx, metrics.figures());
        stops.add(Stage.CLUSTER, "cluster", () -> {
            vertx.close().await();
            metrics.close();
        });
    }

    /** The figures of all that runs here. */
    public Metrics metrics() {
        return metrics;
    }

    /**
     * Deploys the verticles of all roles, side by side: none needs another to start.
     *
     * @return completes when all of them work, which may be long after they were deployed where a database is away
     */
    public Future<Void> play(Settings settings) {
        showCertificates(settings);
        settings.tracing().ifPresent(tracing -> follow(tracing, settings.roles()));
        var composition = new Composition(settings);
        List<Future<String>> deployed = settings.roles().stream()
                .flatMap(role -> composition.verticle(role).stream().map(verticle -> play(role, verticle)))
                .toList();
        return Future.join(deployed).compose(done -> Beginnings.of(vertx).all());
    }

    private void showCertificates(Settings settings) {
        var certificates = new Certificates(metrics.figures());
        settings.kafka().ifPresent(certificates::ofKafka);
        settings.databases().values().stream()
                .flatMap(database -> database.tls().rootCertificate().stream())
                .distinct()
                .forEach(certificates::ofDatabase);
    }

    private void follow(TracingSettings tracing, Set<Role> roles) {
        var names = roles.stream().map(Role::label).sorted().collect(Collectors.joining(","));
        var tracer = new OtlpTracer(vertx, tracing, names);
        Tracer.use(vertx, tracer);
        // After all that has something to tell, and before what it is sent with.
        stops.add(Stage.SERVICES, "tracing", tracer::close);
    }

    private Future<String> play(Role role, Deployable verticle) {
        if (verticle instanceof Draining draining) {
            stops.add(Stage.READINESS, role.label() + " to drain", draining::drain);
        }
        return deploy(role.label(), stage(role), () -> verticle);
    }

    /** Deploys something that is no role, such as what belongs to the embedded mode. */
    public Future<String> deploy(String name, Stage stage, Supplier<? extends Deployable> verticle) {
        return vertx.deployVerticle(verticle, new DeploymentOptions())
                .onSuccess(id -> stops.add(stage, name, () -> vertx.undeploy(id).await()));
    }

    private static Stage stage(Role role) {
        return switch (role) {
            case GATEWAY -> Stage.GATEWAY;
            case RESERVATION, TICKET, PAYMENT, TICKETLIST, AUDITOR -> Stage.CONTEXTS;
            case GRID -> Stage.CLUSTER;
            case SANDBOX -> Stage.SERVICES;
        };
    }
}
