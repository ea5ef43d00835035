package io.yeyak.launcher.drill.load;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.yeyak.launcher.drill.history.History;

/** The load of a drill, from outside. */
public final class Load {

    private final Vertx vertx;
    private final LoadWorker worker;
    private final String deployment;

    private Load(Vertx vertx, LoadWorker worker, String deployment) {
        this.vertx = vertx;
        this.worker = worker;
        this.deployment = deployment;
    }

    /**
     * Puts the shows on sale. Completes when they can be bought; nobody comes yet.
     *
     * @param troubles hears of every request that fails or is slow
     */
    public static Future<Load> prepare(
            Vertx vertx, LoadSettings settings, Target target, History history, Troubles troubles) {
        var worker = new LoadWorker(settings, target, history, troubles);
        return vertx.deployVerticle(worker, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
                .map(id -> new Load(vertx, worker, id));
    }

    /** Lets people come, until {@link #close}. To be called once. */
    public void open() {
        worker.admit();
    }

    /** An administrator cancels one of the shows, and all who have tickets for it get their money back. */
    public Future<Void> cancelAShow() {
        return worker.cancelTheDoomed();
    }

    /** Nobody comes any more; who is under way goes on to the end. */
    public void close() {
        worker.close();
    }

    /** How many are under way. */
    public int underWay() {
        return worker.open();
    }

    /** How many were sent away because too many were under way. */
    public int sentAway() {
        return worker.sentAway();
    }

    /** Everybody goes home, however far they have come. */
    public Future<Void> end() {
        return vertx.undeploy(deployment);
    }
}
