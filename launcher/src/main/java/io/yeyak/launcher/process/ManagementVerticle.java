package io.yeyak.launcher.process;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.healthchecks.HealthCheckHandler;
import io.yeyak.launcher.settings.ManagementSettings;

/**
 * Says how this process is, on its own port: {@code /health/live} while its event loop turns, {@code /health/ready}
 * while work should be sent here. Neither looks at another process or at a database: one that is away would take all of
 * us with it. {@code /metrics} has its figures, for Prometheus.
 */
public final class ManagementVerticle extends VerticleBase {

    private final ManagementSettings settings;
    private final Readiness readiness;
    private final Metrics metrics;

    public ManagementVerticle(ManagementSettings settings, Readiness readiness, Metrics metrics) {
        this.settings = settings;
        this.readiness = readiness;
        this.metrics = metrics;
    }

    @Override
    public Future<?> start() {
        var live = HealthChecks.create(vertx).register("event-loop", check -> check.complete(Status.OK()));
        var ready = HealthChecks.create(vertx)
                .register("started", check -> check.complete(readiness.isReady() ? Status.OK() : Status.KO()));
        var router = Router.router(vertx);
        router.get("/health/live").handler(HealthCheckHandler.createWithHealthChecks(live));
        router.get("/health/ready").handler(HealthCheckHandler.createWithHealthChecks(ready));
        router.get("/metrics")
                .handler(asked -> asked.response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(metrics.text())
                        .onFailure(asked::fail));
        var listening = new HttpServerOptions().setHost(settings.host()).setPort(settings.port());
        return vertx.createHttpServer(listening).requestHandler(router).listen();
    }
}
