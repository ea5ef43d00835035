package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.yeyak.ticketlist.application.port.Frame;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The end of the feed, for those who wait for a change. It only says when it is worth to look: what became visible is
 * read from the database, so nothing depends on it but latency.
 */
public final class Tail {

    /** More than these do not wait, and look only once. */
    private static final int MAX_WAITING = 10_000;

    private static final String EVERYTHING = "*";

    private final Map<String, Set<Sighting>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    /** Looks out for a change of a topic that makes that version or a later one. To be ended. */
    public Sighting sight(String topic, long version) {
        return lookOut(new Sighting(topic, version));
    }

    /** Looks out for any change with that number or a later one. To be ended. */
    public Sighting sightAny(long seq) {
        return lookOut(new Sighting(EVERYTHING, seq));
    }

    /** Tells those who wait what became visible. */
    public void passed(List<Frame> frames) {
        for (Frame frame : frames) {
            tell(frame.topic(), frame.version());
        }
        if (!frames.isEmpty()) {
            tell(EVERYTHING, frames.getLast().seq());
        }
    }

    /** Tells all who wait to look, whatever they wait for. */
    public void unknown() {
        waiting.values().forEach(topic -> topic.forEach(Sighting::seen));
    }

    private void tell(String topic, long version) {
        waiting.getOrDefault(topic, Set.of()).stream()
                .filter(sighting -> sighting.sought <= version)
                .forEach(Sighting::seen);
    }

    private Sighting lookOut(Sighting sighting) {
        if (size.incrementAndGet() > MAX_WAITING) {
            sighting.seen();
        }
        waiting.compute(sighting.topic, (topic, others) -> {
            Set<Sighting> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(sighting);
            return all;
        });
        return sighting;
    }

    /** Somebody who looks out. */
    public final class Sighting {

        private final String topic;
        private final long sought;
        private final Promise<Void> seen = Promise.promise();

        private Sighting(String topic, long sought) {
            this.topic = topic;
            this.sought = sought;
        }

        /** Completes when it was seen, or the time is over. */
        public Future<Void> within(Duration patience) {
            return seen.future()
                    .timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS)
                    .otherwiseEmpty();
        }

        /** Looks out no longer. */
        public void end() {
            waiting.computeIfPresent(topic, (name, all) -> {
                if (all.remove(this)) {
                    size.decrementAndGet();
                }
                return all.isEmpty() ? null : all;
            });
        }

        private void seen() {
            seen.tryComplete();
        }
    }
}
