package io.yeyak.ticketlist.application;

import io.yeyak.ticketlist.application.port.Generations.Generation;
import io.yeyak.ticketlist.application.port.Progress.Partition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the views are, as it is answered.
 *
 * @param state LIVE, or REBUILDING while the next generation is being built
 * @param generation the one that answers
 * @param lagMillis how old the newest event was when it was taken in
 * @param appliedEvents how many were taken in; none while Kafka is away
 * @param partitions how far each partition was read; none while Kafka is away
 */
public record ProjectionAnswer(
        String name,
        State state,
        int generation,
        long lagMillis,
        Optional<Long> appliedEvents,
        Optional<List<PartitionAnswer>> partitions,
        Optional<Rebuild> rebuild) {

    /** Whether the next generation is being built. */
    public enum State {
        LIVE,
        REBUILDING
    }

    /** How far a partition was read. */
    public record PartitionAnswer(String topic, int partition, long appliedOffset, long endOffset, long lag) {

        static PartitionAnswer of(Partition partition) {
            return new PartitionAnswer(
                    partition.topic(), partition.partition(), partition.applied(), partition.end(), partition.lag());
        }
    }

    /** How far the next generation is. */
    public record Rebuild(int generation, Instant startedAt, long appliedEvents, Optional<Long> remainingEvents) {

        static Rebuild of(Generation building, Optional<List<Partition>> progress) {
            return new Rebuild(
                    building.number(),
                    building.startedAt(),
                    progress.map(ProjectionAnswer::applied).orElse(0L),
                    progress.map(ProjectionAnswer::remaining));
        }
    }

    static ProjectionAnswer of(
            Generation live, Duration lag, Optional<List<Partition>> progress, Optional<Rebuild> rebuild) {
        return new ProjectionAnswer(
                "ticketlist",
                rebuild.isPresent() ? State.REBUILDING : State.LIVE,
                live.number(),
                Math.max(0, lag.toMillis()),
                progress.map(ProjectionAnswer::applied),
                progress.map(all -> all.stream().map(PartitionAnswer::of).toList()),
                rebuild);
    }

    private static long applied(List<Partition> partitions) {
        return partitions.stream()
                .mapToLong(partition -> Math.max(0, partition.applied() - partition.start()))
                .sum();
    }

    private static long remaining(List<Partition> partitions) {
        return partitions.stream().mapToLong(Partition::lag).sum();
    }
}
