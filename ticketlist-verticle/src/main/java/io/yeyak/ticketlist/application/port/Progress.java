package io.yeyak.ticketlist.application.port;

import io.vertx.core.Future;
import java.util.List;

/** How far a generation has read. */
public interface Progress {

    /**
     * One partition of a topic.
     *
     * @param start the first offset there is
     * @param applied the offset that is read next
     * @param end the offset that is written next
     */
    record Partition(String topic, int partition, long start, long applied, long end) {

        public long lag() {
            return Math.max(0, end - applied);
        }
    }

    /** All partitions of all topics. Fails when Kafka is away. */
    Future<List<Partition>> of(int generation);

    /** Forgets how far a generation has read, if Kafka lets it. */
    Future<Void> forget(int generation);
}
