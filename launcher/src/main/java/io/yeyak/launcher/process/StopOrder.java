package io.yeyak.launcher.process;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started and will be stopped: stage by stage, in whichever order it was started, each thing once and none for
 * longer than its time. One that fails does not keep the others running.
 */
public final class StopOrder {

    private static final Logger log = LoggerFactory.getLogger(StopOrder.class);

    /** How long one thing may take to stop; what is still at work then is cut off. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Ends one thing, and waits for its end. */
    public interface Stop {
        void run() throws Exception;
    }

    private final Map<Stage, List<Part>> parts = new EnumMap<>(Stage.class);
    private boolean stopping;
    private boolean clean = true;

    private record Part(String name, Stop stop) {}

    /** Remembers something that runs now. If the end has begun already, it is stopped at once. */
    public void add(Stage stage, String name, Stop stop) {
        var part = new Part(name, stop);
        synchronized (this) {
            if (!stopping) {
                parts.computeIfAbsent(stage, first -> new ArrayList<>()).add(part);
                return;
            }
        }
        stop(part);
    }

    /**
     * Waits for something that is being started, however long that takes.
     *
     * @throws Exception what it failed with, or that the end has begun meanwhile
     */
    public <T> T await(Future<T> starting) throws Exception {
        Promise<T> first = Promise.promise();
        add(Stage.READINESS, "start", () -> first.tryFail("the process is ending"));
        starting.onSuccess(first::tryComplete).onFailure(first::tryFail);
        return first.future().await();
    }

    public synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops everything, the parts of one stage side by side. Says whether all of it went well. */
    public boolean stop() {
        Map<Stage, List<Part>> rest;
        synchronized (this) {
            stopping = true;
            rest = new EnumMap<>(parts);
            parts.clear();
        }
        rest.values().forEach(this::stopTogether);
        return clean;
    }

    private void stopTogether(List<Part> stage) {
        var running = stage.stream()
                .map(part -> Thread.ofVirtual().start(() -> stop(part)))
                .toList();
        for (var thread : running) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stop(Part part) {
        var task = new FutureTask<Object>(() -> {
            part.stop().run();
            return part;
        });
        Thread.ofVirtual().start(task);
        try {
            task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(part, e);
        } catch (Exception e) {
            failed(part, e);
        }
    }

    private synchronized void failed(Part part, Exception failure) {
        clean = false;
        log.atWarn().setCause(failure).addKeyValue("part", part.name()).log("Did not stop in order");
    }
}
