package io.yeyak.launcher.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.kafka.Topics;
import io.yeyak.launcher.audit.log.LogClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads what Reservation publishes from now on: the moment at which anybody can know of a decision, at far less cost
 * than a request of each customer's.
 */
final class EventWatch {

    private static final Duration LONGEST = Duration.ofMillis(200);
    private static final String RELEASE = ".v1";

    private final Context loop;
    private final Consumer<List<Seen>> listener;
    private final Promise<Void> opened = Promise.promise();
    private final Promise<Void> closed = Promise.promise();
    private volatile boolean isOver;

    private EventWatch(Context loop, Consumer<List<Seen>> listener) {
        this.loop = loop;
        this.listener = listener;
    }

    /**
     * Completes when it stands at the end of the topic.
     *
     * @param loop the event loop that the listener hears on
     */
    static Future<EventWatch> open(Vertx vertx, KafkaSettings kafka, Context loop, Consumer<List<Seen>> listener) {
        var watch = new EventWatch(loop, listener);
        Thread.ofVirtual().name("bench-watch").start(() -> watch.run(vertx, kafka));
        return watch.opened.future().map(watch);
    }

    /** Completes when it has stopped; fails if it could not go on reading. */
    Future<Void> close() {
        isOver = true;
        return closed.future();
    }

    private void run(Vertx vertx, KafkaSettings kafka) {
        try (var log = LogClient.open(vertx, kafka)) {
            log.follow(log.ends(log.partitions(Set.of(Topics.RESERVATION_EVENTS))));
            opened.complete();
            while (!isOver) {
                tell(log.poll(LONGEST));
            }
            closed.complete();
        } catch (RuntimeException e) {
            opened.tryFail(e);
            closed.tryFail(e);
        }
    }

    private void tell(List<ConsumerRecord<byte[], byte[]>> events) {
        if (!events.isEmpty()) {
            var now = System.nanoTime();
            var seen = events.stream().map(event -> seen(event, now)).toList();
            loop.runOnContext(there -> listener.accept(seen));
        }
    }

    private static Seen seen(ConsumerRecord<byte[], byte[]> event, long now) {
        var type = header(event, "ce_type");
        return new Seen(
                header(event, "ce_subject"),
                type.endsWith(RELEASE) ? type.substring(0, type.length() - RELEASE.length()) : type,
                Long.parseLong(header(event, "ce_sequence")),
                event.offset(),
                now);
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
