package io.yeyak.common.context;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The workers of a context, each on a virtual thread. */
public final class Children {

    private final Vertx vertx;
    private final List<String> deployments = new CopyOnWriteArrayList<>();

    public Children(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Deploys them all; fails when one of them does not start. */
    public Future<Void> deploy(List<? extends Deployable> workers) {
        DeploymentOptions options = new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
        List<Future<String>> deployed = workers.stream()
                .<Future<String>>map(
                        worker -> vertx.deployVerticle(worker, options).onSuccess(deployments::add))
                .toList();
        return Future.all(deployed).mapEmpty();
    }

    /** Ends them all. A worker whose parent is being undeployed may be gone already. */
    public Future<Void> undeploy() {
        List<Future<Void>> undeployed = deployments.stream()
                .filter(vertx.deploymentIDs()::contains)
                .map(vertx::undeploy)
                .toList();
        deployments.clear();
        return Future.join(undeployed).otherwiseEmpty().mapEmpty();
    }
}
