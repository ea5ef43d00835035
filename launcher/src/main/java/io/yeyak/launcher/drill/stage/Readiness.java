package io.yeyak.launcher.drill.stage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import io.yeyak.common.loop.Repeat;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;

/** Looks whether what was started does its work. */
final class Readiness {

    private static final long ANSWER_MILLIS = 3_000;
    private static final long READY_SECONDS = 180;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Vertx vertx;
    private final WebClient web;

    Readiness(Vertx vertx) {
        this.vertx = vertx;
        this.web = WebClient.create(vertx);
    }

    /** A process of the platform says so itself. */
    Probe ofPlatform(int managementPort) {
        return () -> answers("http://" + StageValues.HOST + ":" + managementPort + "/health/ready");
    }

    /** Something that answers there. */
    Probe ofService(URI address) {
        return () -> answers(address.toString());
    }

    /** A broker answers who it is. */
    Probe ofBroker(String bootstrapServers) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", bootstrapServers);
        config.put("request.timeout.ms", "2000");
        config.put("default.api.timeout.ms", "2000");
        return () -> Aside.call(() -> Admin.create(config))
                .compose(admin -> Future.fromCompletionStage(
                                admin.describeCluster().controller().toCompletionStage())
                        .map(found -> true)
                        .eventually(() -> Aside.run(() -> admin.close(Duration.ZERO))));
    }

    /**
     * All of these are, each seen at least once, and the gateways answer what needs a context and its database.
     *
     * @param gateways their addresses by their names
     * @param isBroken who is broken at the moment, on purpose: nobody waits for those
     */
    Future<Void> of(Collection<StagedProcess> processes, Map<String, URI> gateways, Predicate<String> isBroken) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        return Future.join(processes.stream()
                        .map(process -> until(process.name(), process::isReady, isBroken, deadline))
                        .toList())
                .compose(ready -> Future.join(gateways.entrySet().stream()
                        .map(gateway ->
                                until(gateway.getKey(), () -> isServing(gateway.getValue()), isBroken, deadline))
                        .toList()))
                .mapEmpty();
    }

    private Future<Void> until(String name, Probe probe, Predicate<String> isBroken, long deadline) {
        return Repeat.untilDone(vertx, () -> look(name, probe, isBroken, deadline));
    }

    private static Future<Optional<Duration>> look(
            String name, Probe probe, Predicate<String> isBroken, long deadline) {
        if (isBroken.test(name)) {
            return Future.succeededFuture(Optional.empty());
        }
        if (System.nanoTime() > deadline) {
            return Future.failedFuture(name + " is not ready after " + READY_SECONDS + " s");
        }
        return probe.isReady().map(isReady -> isReady ? Optional.empty() : Optional.of(BETWEEN_LOOKS));
    }

    private Future<Boolean> isServing(URI gateway) {
        return answers(gateway.resolve("/api/v1/shows").toString());
    }

    private Future<Boolean> answers(String address) {
        return web.getAbs(address)
                .timeout(ANSWER_MILLIS)
                .send()
                .map(response -> response.statusCode() == 200)
                .otherwise(false);
    }
}
