package io.yeyak.launcher.gateway.http;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.healthchecks.HealthCheckHandler;
import java.util.function.BooleanSupplier;

/**
 * Whether the gateway lives, and whether it should be sent requests: when it serves the contract and is not stopping.
 * The identity provider and the contexts being away is told with each answer, and is no reason to send nobody at all.
 */
public final class Health implements Mounted {

    private final HealthChecks live;
    private final HealthChecks ready;

    /**
     * Makes one.
     *
     * @param isServing whether it serves
     * @param knowsCallers whether tokens can be verified; told, and not counted
     */
    public Health(Vertx vertx, BooleanSupplier isServing, BooleanSupplier knowsCallers) {
        this.live = HealthChecks.create(vertx).register("event-loop", check -> check.complete(Status.OK()));
        this.ready = HealthChecks.create(vertx)
                .register(
                        "gateway",
                        check -> check.complete(new Status()
                                .setOk(isServing.getAsBoolean())
                                .setData(new JsonObject().put("identityProviderKnown", knowsCallers.getAsBoolean()))));
    }

    @Override
    public void mount(Router router) {
        router.get("/health/live").handler(HealthCheckHandler.createWithHealthChecks(live));
        router.get("/health/ready").handler(HealthCheckHandler.createWithHealthChecks(ready));
    }
}
