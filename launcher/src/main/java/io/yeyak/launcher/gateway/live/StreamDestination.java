package io.yeyak.launcher.gateway.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.http.Call;
import io.yeyak.launcher.gateway.http.Destination;
import io.yeyak.launcher.gateway.http.Problems;
import io.yeyak.launcher.gateway.identity.BrowserSessions;
import io.yeyak.launcher.gateway.identity.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens streams. */
final class StreamDestination implements Destination {

    private static final int CATCH_UP_PAGES = 8;

    private final Vertx vertx;
    private final Hub hub;
    private final Feed feed;
    private final Problems problems;
    private final BrowserSessions sessions;
    private final InstantSource clock;
    private final int mostStreams;

    /** What it has from others. */
    record Parts(Problems problems, BrowserSessions sessions) {}

    StreamDestination(Vertx vertx, Hub hub, Feed feed, Parts parts, InstantSource clock, int mostStreams) {
        this.vertx = vertx;
        this.hub = hub;
        this.feed = feed;
        this.problems = parts.problems();
        this.sessions = parts.sessions();
        this.clock = clock;
        this.mostStreams = mostStreams;
    }

    @Override
    public Future<Void> answer(Call call) {
        List<String> topics =
                List.of(call.parameters().getOrDefault("topics", "").split(","));
        return switch (Subscription.of(topics, call.caller())) {
            case Reply.Refused<Subscription>(Refusal refusal) -> problems.write(call.response(), refusal);
            case Reply.Done<Subscription>(Subscription subscription) -> open(call, subscription);
        };
    }

    private Future<Void> open(Call call, Subscription subscription) {
        if (call.response().closed()) {
            // While it was found out who they are: that they have left nobody would ever hear.
            return Future.succeededFuture();
        }
        if (hub.streams() >= mostStreams) {
            return problems.write(
                    call.response(), Refusal.unavailable("too-many-streams", "Too many listen. Please try again."));
        }
        HttpServerResponse response = call.response();
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader("X-Accel-Buffering", "no");
        Leaving leaving = new Leaving();
        EventStream stream = new EventStream(call.request(), subscription, hub::told, leaving);
        leaving.stream = stream;
        call.caller().ifPresent(caller -> {
            leaving.timer = endWithToken(stream, caller);
            leaving.stopWatching = sessions.whenEnded(call.request(), () -> stream.end("session-ended"));
        });
        response.closeHandler(closed -> leaving.run());
        begin(stream, lastSeen(call));
        return Future.succeededFuture();
    }

    /** What is to do when a stream is over, from whichever side. */
    private final class Leaving implements Runnable {
        private @Nullable EventStream stream;
        private long timer = -1;
        private Runnable stopWatching = () -> {};

        @Override
        public void run() {
            vertx.cancelTimer(timer);
            stopWatching.run();
            if (stream != null) {
                hub.remove(stream);
            }
        }
    }

    private static Optional<EventId> lastSeen(Call call) {
        String header = call.parameters().get("Last-Event-ID");
        return EventId.parse(header == null ? call.parameters().get("lastEventId") : header);
    }

    private long endWithToken(EventStream stream, Caller caller) {
        Instant end = caller.expiresAt();
        long millis = Math.max(1, Duration.between(clock.instant(), end).toMillis());
        return vertx.setTimer(millis, id -> stream.end("token-expired"));
    }

    private void begin(EventStream stream, Optional<EventId> lastSeen) {
        stream.begin(lastSeen.or(() -> hub.seen().map(seen -> hub.told())));
        if (lastSeen.isEmpty()) {
            hub.add(stream);
            return;
        }
        Optional<List<Frame>> missed = hub.since(lastSeen.get());
        if (missed.isPresent()) {
            missed.get().forEach(stream::keep);
            hub.add(stream);
            stream.flush();
        } else {
            stream.catchUp();
            hub.add(stream);
            catchUp(stream, lastSeen.get(), CATCH_UP_PAGES)
                    .onSuccess(complete -> {
                        if (!complete) {
                            stream.reset();
                        }
                    })
                    .onComplete(done -> stream.caughtUp());
        }
    }

    /** Reads the past from the feed, up to where the hub goes on. Tells whether nothing is missing. */
    private Future<Boolean> catchUp(EventStream stream, EventId from, int pages) {
        if (pages == 0) {
            return Future.succeededFuture(false);
        }
        return feed.ask(Optional.of(from)).compose(answer -> {
            if (answer.isEmpty() || !answer.get().reaches(from)) {
                return Future.succeededFuture(false);
            }
            List<FeedPage.Entry> entries = answer.get().frames();
            entries.forEach(entry -> stream.keep(Frame.of(entry)));
            return entries.size() < Feed.PAGE
                    ? Future.succeededFuture(true)
                    : catchUp(
                            stream, new EventId(from.epoch(), entries.getLast().seq()), pages - 1);
        });
    }
}
