package io.yeyak.common.kafka;

import io.yeyak.common.fault.Seldom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where to go on in partitions whose records are handled, until Kafka has taken note.
 *
 * <p>Nobody waits for that: while the group's coordinator is away, events go on having their effect, and Kafka is told
 * of all at once when it is back. What it was not told is delivered again, and the inbox knows it.
 */
final class HandledOffsets {

    private static final Logger LOG = LoggerFactory.getLogger(HandledOffsets.class);

    private final String group;
    /** Kafka answers on a thread of the client. */
    private final Map<TopicPartition, OffsetAndMetadata> next = new ConcurrentHashMap<>();

    /** Of the present client: one that is closed leaves some without an answer. */
    private AtomicInteger unanswered = new AtomicInteger();

    private final Seldom seldom = new Seldom();

    HandledOffsets(String group) {
        this.group = group;
    }

    void add(Map<TopicPartition, OffsetAndMetadata> handled) {
        next.putAll(handled);
    }

    /** Forgets the partitions that are somebody else's now. */
    void retain(Set<TopicPartition> assigned) {
        next.keySet().retainAll(assigned);
    }

    /** Forgets all, for the next client. */
    void clear() {
        next.clear();
        unanswered = new AtomicInteger();
    }

    /** Tells Kafka. Requests travel in their order, so a later one never loses to an earlier one. */
    void tell(Consumer<?, ?> client) {
        if (next.isEmpty()) {
            return;
        }
        AtomicInteger ofClient = unanswered;
        ofClient.incrementAndGet();
        client.commitAsync(Map.copyOf(next), (told, fault) -> {
            ofClient.decrementAndGet();
            if (fault == null) {
                next.entrySet().removeAll(told.entrySet());
            } else {
                notTold(fault);
            }
        });
    }

    /** Tells Kafka what it did not take: while a group is rebalanced, or its coordinator is elsewhere or starting. */
    void tellAgain(Consumer<?, ?> client) {
        if (unanswered.get() == 0) {
            tell(client);
        }
    }

    private void notTold(Exception fault) {
        seldom.turn()
                .ifPresent(unsaid -> LOG.atInfo()
                        .addKeyValue("group", group)
                        .addKeyValue("fault", fault)
                        .addKeyValue("unsaid", unsaid)
                        .log("Offsets could not be committed, events may be delivered again"));
    }
}
