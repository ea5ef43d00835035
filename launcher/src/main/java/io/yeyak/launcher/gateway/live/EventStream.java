package io.yeyak.launcher.gateway.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One client's stream. It is written to as fast as the client reads; meanwhile the newest of each thing is kept, never
 * a queue. Used by one event loop.
 */
final class EventStream {

    private static final int MOST_KEPT = 256;
    private static final int MOST_BEATS_MISSED = 4;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Subscription subscription;
    private final Supplier<EventId> position;
    private final Runnable onEnd;
    private final Backlog backlog = new Backlog();
    private boolean catchingUp;
    private boolean mustReset;
    private int beatsMissed;
    private long offered = -1;

    /**
     * Makes one.
     *
     * @param position up to where everything was told to the streams that keep up
     * @param onEnd called when it ended from this side
     */
    EventStream(HttpServerRequest request, Subscription subscription, Supplier<EventId> position, Runnable onEnd) {
        this.request = request;
        this.response = request.response();
        this.subscription = subscription;
        this.position = position;
        this.onEnd = onEnd;
        response.drainHandler(drained -> flush());
        response.exceptionHandler(gone -> {});
    }

    Subscription subscription() {
        return subscription;
    }

    void begin(Optional<EventId> from) {
        write(Buffer.buffer("retry: 1000\n\n"));
        write(Frame.notice(from, "ready", Map.of("topics", List.copyOf(subscription.topics()))));
    }

    /** Tells of a change now, or as soon as the client can hear it. The same one is told of once. */
    void offer(Frame frame, Buffer encoded) {
        if (offered == frame.seq() || !subscription.wants(frame)) {
            return;
        }
        offered = frame.seq();
        if (isBehind()) {
            keep(frame);
        } else {
            write(encoded);
        }
    }

    /** Keeps what happened before; {@link #flush} tells of it. */
    void keep(Frame frame) {
        if (!subscription.wants(frame) || mustReset) {
            return;
        }
        backlog.add(frame);
        if (backlog.size() > MOST_KEPT) {
            backlog.clear();
            mustReset = true;
        }
    }

    /** Changes were missed: the client has to read anew. */
    void reset() {
        backlog.clear();
        mustReset = true;
        offered = -1;
        flush();
    }

    /** From here on nothing is told until the past is complete. */
    void catchUp() {
        catchingUp = true;
    }

    void caughtUp() {
        catchingUp = false;
        flush();
    }

    void flush() {
        if (catchingUp || isGone()) {
            return;
        }
        if (mustReset && !response.writeQueueFull()) {
            mustReset = false;
            write(Frame.notice(Optional.of(position.get()), "reset", Map.of()));
        }
        while (!backlog.isEmpty() && !response.writeQueueFull()) {
            Frame frame = backlog.poll();
            EventId told = position.get();
            write(frame.encoded(new EventId(told.epoch(), backlog.toldUpTo(told.seq()))));
        }
    }

    /** Shows the client that the connection lives, and to us whether the client does. */
    void beat(Buffer heartbeat) {
        if (!isBehind()) {
            beatsMissed = 0;
            write(heartbeat);
        } else if (++beatsMissed > MOST_BEATS_MISSED) {
            request.connection().close().onFailure(gone -> {});
        }
    }

    void end(String reason) {
        if (!isGone()) {
            response.end(Frame.notice(Optional.empty(), "bye", Map.of("reason", reason)))
                    .onFailure(gone -> {});
            onEnd.run();
        }
    }

    private boolean isBehind() {
        return catchingUp || mustReset || !backlog.isEmpty() || response.writeQueueFull();
    }

    private boolean isGone() {
        return response.closed() || response.ended();
    }

    private void write(Buffer bytes) {
        if (!isGone()) {
            response.write(bytes).onFailure(gone -> {});
        }
    }
}
