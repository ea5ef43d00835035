package io.yeyak.launcher.gateway.live;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Passes the changes of the feed on to the streams of this gateway. Shows change faster than anybody can look: of each
 * one only the newest state is passed on, four times a second. Used by one event loop.
 */
final class Hub {

    private static final int RING_FRAMES = 4096;
    private static final long FLUSH_EACH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long BEAT_EACH_MILLIS = 15_000;

    private final Vertx vertx;
    private final Ring ring = new Ring(RING_FRAMES);
    private final Backlog shows = new Backlog();
    private final Set<EventStream> streams = new LinkedHashSet<>();
    private final Map<String, Set<EventStream>> byKey = new HashMap<>();
    private final long beats;

    private Optional<EventId> seen = Optional.empty();
    private long flushedAt = System.nanoTime() - FLUSH_EACH_NANOS;
    private boolean flushPlanned;

    Hub(Vertx vertx) {
        this.vertx = vertx;
        this.beats = vertx.setPeriodic(BEAT_EACH_MILLIS, id -> beat());
    }

    /** The last change that came in; empty until the feed was there once. */
    Optional<EventId> seen() {
        return seen;
    }

    /** Up to where everything was told. */
    EventId told() {
        EventId last = seen.orElse(new EventId(0, 0));
        return new EventId(last.epoch(), shows.toldUpTo(last.seq()));
    }

    int streams() {
        return streams.size();
    }

    /** Takes in what the feed answered. */
    void accept(FeedPage page) {
        EventId latest = page.latestId();
        if (seen.isEmpty()
                || seen.get().epoch() != latest.epoch()
                || latest.seq() < seen.get().seq()) {
            restart(latest);
            return;
        }
        if (!page.reaches(seen.get())) {
            restart(latest);
            return;
        }
        for (FeedPage.Entry entry : page.frames()) {
            if (entry.seq() > told(latest)) {
                accept(Frame.of(entry), latest.epoch());
            }
        }
        flushShows();
    }

    private long told(EventId latest) {
        return seen.map(EventId::seq).orElse(latest.seq());
    }

    private void accept(Frame frame, long epoch) {
        ring.add(frame);
        seen = Optional.of(new EventId(epoch, frame.seq()));
        if (frame.isOfAShow()) {
            shows.add(frame);
        } else {
            publish(frame);
        }
    }

    /** The numbers began anew, or some are lost. */
    private void restart(EventId latest) {
        seen = Optional.of(latest);
        ring.restart(latest.seq());
        shows.clear();
        streams.forEach(EventStream::reset);
    }

    private void flushShows() {
        if (shows.isEmpty() || flushPlanned) {
            return;
        }
        long rest = FLUSH_EACH_NANOS - (System.nanoTime() - flushedAt);
        if (rest <= 0) {
            flushedAt = System.nanoTime();
            while (!shows.isEmpty()) {
                publish(shows.poll());
            }
        } else {
            flushPlanned = true;
            vertx.setTimer(TimeUnit.NANOSECONDS.toMillis(rest) + 1, id -> {
                flushPlanned = false;
                flushShows();
            });
        }
    }

    private void publish(Frame frame) {
        Buffer encoded = frame.encoded(told());
        for (String key : Subscription.keys(frame)) {
            byKey.getOrDefault(key, Set.of()).forEach(stream -> stream.offer(frame, encoded));
        }
    }

    /** From here on the stream hears what is new. */
    void add(EventStream stream) {
        streams.add(stream);
        stream.subscription()
                .keys()
                .forEach(key -> byKey.computeIfAbsent(key, first -> new LinkedHashSet<>())
                        .add(stream));
    }

    void remove(EventStream stream) {
        if (streams.remove(stream)) {
            stream.subscription()
                    .keys()
                    .forEach(key -> byKey.computeIfPresent(key, (same, listening) -> {
                        listening.remove(stream);
                        return listening.isEmpty() ? null : listening;
                    }));
        }
    }

    /** The changes after that place, if they are still here. */
    Optional<List<Frame>> since(EventId place) {
        boolean here = seen.isPresent() && seen.get().epoch() == place.epoch() && ring.reaches(place.seq());
        return here ? Optional.of(ring.after(place.seq())) : Optional.empty();
    }

    void close() {
        vertx.cancelTimer(beats);
        List.copyOf(streams).forEach(stream -> stream.end("stopping"));
    }

    private void beat() {
        String id = seen.isPresent() ? "id: " + told() + "\n" : "";
        Buffer heartbeat = Buffer.buffer(": still here\n" + id + "\n");
        List.copyOf(streams).forEach(stream -> stream.beat(heartbeat));
    }
}
