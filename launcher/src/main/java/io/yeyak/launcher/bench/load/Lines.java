package io.yeyak.launcher.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Many connections to one server, kept open, all on one event loop. Who finds none free waits in line: an open model
 * counts that as time, too.
 *
 * <p>The one that was used last is used next. Those that nobody needs are closed by the server after a while, and are
 * opened again when they are needed, or by {@link #fill}.
 */
public final class Lines {

    private static final int CONNECT_MILLIS = 10_000;
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final int LANES = 16;

    private final Vertx vertx;
    private final Context loop;
    private final NetClient client;
    private final URI server;
    private final int connections;
    private final long patienceNanos;
    private final Set<Line> all = new HashSet<>();
    private final Deque<Line> idle = new ArrayDeque<>();
    private final Queue<Errand> waiting = new ArrayDeque<>();
    private long timer;
    private int opening;
    private boolean isClosed;

    private Lines(Vertx vertx, Context loop, URI server, int connections, Duration patience) {
        this.vertx = vertx;
        this.loop = loop;
        this.server = server;
        this.connections = connections;
        this.patienceNanos = patience.toNanos();
        this.client =
                vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true).setConnectTimeout(CONNECT_MILLIS));
    }

    /**
     * Opens them.
     *
     * @param loop the event loop that they and their errands are on
     * @param patience how long an answer may take
     */
    public static Future<Lines> open(Vertx vertx, Context loop, URI server, int connections, Duration patience) {
        return on(loop, () -> new Lines(vertx, loop, server, connections, patience))
                .compose(lines ->
                        lines.on(lines::begin).compose(opened -> opened).map(lines));
    }

    /** Opens those that are missing. */
    public Future<Void> fill() {
        return on(this::openAll).compose(opened -> opened);
    }

    /** Sends it as soon as a connection is free. On the event loop only. */
    public void send(Errand errand) {
        var line = idle.poll();
        if (line == null) {
            waiting.add(errand);
            openForThoseWhoWait();
        } else {
            line.send(errand);
        }
    }

    /** How many wait for a connection. On the event loop only. */
    public int waiting() {
        return waiting.size();
    }

    /** What everything here is on. */
    public Context loop() {
        return loop;
    }

    public Future<Void> close() {
        return on(() -> {
                    isClosed = true;
                    vertx.cancelTimer(timer);
                    return Future.join(all.stream().map(Line::close).toList());
                })
                .compose(closing -> closing)
                .eventually(client::close)
                .mapEmpty();
    }

    private Future<Void> begin() {
        timer = vertx.setPeriodic(LOOK_EVERY_MILLIS, now -> look());
        return openAll();
    }

    // So many at a time: more of them only fill the server's queue of those that knock.
    private Future<Void> openAll() {
        List<Future<Void>> lanes = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            lanes.add(openSome());
        }
        return Future.join(lanes).mapEmpty();
    }

    private Future<Void> openSome() {
        return all.size() + opening >= connections
                ? Future.succeededFuture()
                : openOne().compose(opened -> openSome());
    }

    private Future<Void> openOne() {
        opening++;
        return Line.open(client, server, this::free, this::lost)
                .onComplete(opened -> opening--)
                .onSuccess(all::add)
                .onSuccess(this::free)
                .mapEmpty();
    }

    private void openForThoseWhoWait() {
        if (!isClosed && !waiting.isEmpty() && opening < LANES && all.size() + opening < connections) {
            openOne()
                    .onSuccess(opened -> openForThoseWhoWait())
                    .onFailure(fault -> vertx.setTimer(LOOK_EVERY_MILLIS, now -> openForThoseWhoWait()));
        }
    }

    private void free(Line line) {
        var next = waiting.poll();
        if (next == null) {
            idle.push(line);
        } else {
            line.send(next);
        }
    }

    private void lost(Line line) {
        all.remove(line);
        idle.remove(line);
        openForThoseWhoWait();
    }

    private void look() {
        var before = System.nanoTime() - patienceNanos;
        List.copyOf(all).forEach(line -> line.hangUpIfSentBefore(before));
    }

    private <T> Future<T> on(Callable<T> work) {
        return on(loop, work);
    }

    static <T> Future<T> on(Context loop, Callable<T> work) {
        Promise<T> promise = Promise.promise();
        loop.runOnContext(now -> {
            try {
                promise.complete(work.call());
            } catch (Exception e) {
                promise.fail(e);
            }
        });
        return promise.future();
    }
}
