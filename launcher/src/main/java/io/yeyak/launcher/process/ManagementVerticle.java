package io.yeyak.launcher.process;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.healthchecks.HealthCheckHandler;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.launcher.cluster.Members;
import io.yeyak.launcher.observe.Heartbeats;
import io.yeyak.launcher.settings.ManagementSettings;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * Says how this process is, on its own port. {@code /health/started}: its start is over. {@code /health/ready}: work
 * should be sent here. {@code /health/live}: all of its event loops turn. None looks at another process or at a
 * database: one that is away would take all of us with it. {@code /metrics} has its figures, for Prometheus.
 */
public final class ManagementVerticle extends VerticleBase {

    private final ManagementSettings settings;
    private final Readiness readiness;
    private final Metrics metrics;
    private final Heartbeats heartbeats = new Heartbeats();

    public ManagementVerticle(ManagementSettings settings, Readiness readiness, Metrics metrics) {
        this.settings = settings;
        this.readiness = readiness;
        this.metrics = metrics;
    }

    @Override
    public Future<?> start() {
        showFigures();
        var router = Router.router(vertx);
        router.get("/health/started").handler(check(vertx, "start", readiness::isStarted));
        router.get("/health/ready").handler(check(vertx, "readiness", readiness::isReady));
        router.get("/health/live").handler(check(vertx, "event-loops", heartbeats::areAlive));
        router.get("/metrics")
                .handler(asked -> asked.response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(metrics.text())
                        .onFailure(asked::fail));
        var listening = new HttpServerOptions().setHost(settings.host()).setPort(settings.port());
        return heartbeats
                .begin(vertx)
                .compose(beating ->
                        vertx.createHttpServer(listening).requestHandler(router).listen());
    }

    private static HealthCheckHandler check(Vertx vertx, String name, BooleanSupplier isSo) {
        return HealthCheckHandler.createWithHealthChecks(HealthChecks.create(vertx)
                .register(name, check -> check.complete(isSo.getAsBoolean() ? Status.OK() : Status.KO())));
    }

    private void showFigures() {
        show("yeyak.ready", "Whether work should be sent here", () -> readiness.isReady() ? 1 : 0);
        show(
                "yeyak.cluster.members",
                "How many processes this one sees, itself among them",
                () -> Members.count(vertx));
        show(
                "yeyak.event.loop.delay.seconds",
                "How late the latest heartbeat of an event loop was since this was last read",
                heartbeats::delaySeconds);
    }

    private void show(String name, String meaning, DoubleSupplier value) {
        var _ = Figures.of(vertx).show(Figure.of(name, meaning), value);
    }
}
