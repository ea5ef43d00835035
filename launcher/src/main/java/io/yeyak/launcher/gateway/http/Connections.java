package io.yeyak.launcher.gateway.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The open connections and their deadlines, looked at a few times a second: that costs a request no timer of its own.
 * Used by one event loop.
 *
 * <p>The idle timeout of the server does not help against a client that sends a byte now and then; this does.
 */
final class Connections {

    private static final Duration LOOK_EACH = Duration.ofMillis(250);

    private final Vertx vertx;
    private final Limits limits;
    private final RequestTimes times;
    private final Map<HttpConnection, Activity> open = new HashMap<>();
    private final long timer;

    /** What a connection is doing. Times are of {@link System#nanoTime}. */
    private static final class Activity {
        private long since = System.nanoTime();
        private int answered;
        private int busy;
        private @Nullable Runnable onTooSlow;
        /** Of the request that is being answered: a connection has one at a time. */
        private long begun;

        private RequestTimes.@Nullable Operation operation;
        private boolean isTold;
    }

    Connections(Vertx vertx, Limits limits, RequestTimes times) {
        this.vertx = vertx;
        this.limits = limits;
        this.times = times;
        this.timer = vertx.setPeriodic(LOOK_EACH.toMillis(), id -> look());
    }

    void opened(HttpConnection connection) {
        if (open.size() >= limits.connections()) {
            connection.close().onFailure(gone -> {});
            return;
        }
        open.put(connection, new Activity());
        connection.closeHandler(closed -> open.remove(connection));
    }

    int count() {
        return open.size();
    }

    /** A request began to arrive. */
    void begins(HttpServerRequest request) {
        Activity activity = open.get(request.connection());
        if (activity != null) {
            activity.busy++;
            activity.since = System.nanoTime();
            activity.begun = activity.since;
            activity.operation = null;
            activity.isTold = false;
        }
    }

    /** It is known which operation the request is for. */
    void asks(HttpServerRequest request, RequestTimes.Operation operation) {
        Activity activity = open.get(request.connection());
        if (activity != null) {
            activity.operation = operation;
            if (operation.isStream()) {
                // Its end is not that of an answer.
                request.response().headersEndHandler(answering -> {
                    times.answering(request, operation, activity.begun);
                    activity.isTold = true;
                });
            }
        }
    }

    /** What to do when the body that is being received does not come to its end in time. */
    void receives(HttpServerRequest request, Runnable onTooSlow) {
        Activity activity = open.get(request.connection());
        if (activity != null) {
            activity.onTooSlow = onTooSlow;
        }
    }

    /** The body is there. */
    void received(HttpServerRequest request) {
        Activity activity = open.get(request.connection());
        if (activity != null) {
            activity.onTooSlow = null;
        }
    }

    /** A request was answered. */
    void ends(HttpServerRequest request) {
        Activity activity = open.get(request.connection());
        if (activity != null) {
            if (!activity.isTold) {
                times.answered(request, activity.operation, activity.begun);
            }
            activity.busy--;
            activity.answered++;
            activity.onTooSlow = null;
            activity.since = System.nanoTime();
        }
    }

    void close() {
        vertx.cancelTimer(timer);
    }

    private void look() {
        long now = System.nanoTime();
        new ArrayList<>(open.entrySet()).forEach(entry -> look(entry.getKey(), entry.getValue(), now));
    }

    private void look(HttpConnection connection, Activity activity, long now) {
        long nanos = now - activity.since;
        Runnable tooSlow = activity.onTooSlow;
        if (tooSlow != null && nanos > limits.receiveWithin().toNanos()) {
            activity.onTooSlow = null;
            tooSlow.run();
        } else if (activity.busy == 0 && nanos > patience(activity).toNanos()) {
            connection.close().onFailure(gone -> {});
        }
    }

    private Duration patience(Activity activity) {
        return activity.answered == 0 ? limits.receiveWithin() : limits.idleWithin();
    }
}
