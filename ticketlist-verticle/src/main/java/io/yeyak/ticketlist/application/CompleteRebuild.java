package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.ticketlist.application.port.Feed;
import io.yeyak.ticketlist.application.port.Generations;
import io.yeyak.ticketlist.application.port.Generations.Generation;
import io.yeyak.ticketlist.application.port.Progress;
import io.yeyak.ticketlist.application.port.Progress.Partition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets the generation that was built answer as soon as it knows what the live one knows.
 *
 * <p>Events keep coming, so nobody ever stands at the end. It takes a mark, waits until the new generation has read up
 * to it, and then only what happened after the mark is left to compare, while the live generation is held still.
 */
public final class CompleteRebuild {

    private final Generations generations;
    private final Progress progress;
    private final Feed feed;
    private volatile Optional<Mark> mark = Optional.empty();

    public CompleteRebuild(Generations generations, Progress progress, Feed feed) {
        this.generations = generations;
        this.progress = progress;
        this.feed = feed;
    }

    /**
     * Where everything stood once.
     *
     * @param feed what the live generation had told; everything it knew by then is before {@code ends}
     * @param ends where the topics ended, a little later
     */
    private record Mark(int generation, long feed, Map<String, Long> ends) {

        boolean isReachedBy(List<Partition> partitions) {
            return partitions.stream()
                    .allMatch(partition -> partition.applied() >= ends.getOrDefault(key(partition), 0L));
        }
    }

    /** Goes on a step, and says whether the new generation answers now. */
    public Future<Boolean> step(Generation live, Generation building) {
        return mark.filter(taken -> taken.generation() == building.number())
                .map(taken -> tryWith(taken, live, building))
                .orElseGet(() -> take(building));
    }

    private Future<Boolean> take(Generation building) {
        return feed.now()
                .compose(slice -> progress.of(building.number())
                        .onSuccess(now -> mark = Optional.of(new Mark(building.number(), slice.latest(), ends(now)))))
                .map(false);
    }

    private Future<Boolean> tryWith(Mark taken, Generation live, Generation building) {
        return progress.of(building.number()).compose(now -> {
            if (!taken.isReachedBy(now)) {
                return Future.succeededFuture(false);
            }
            mark = Optional.empty();
            return generations.swap(live, building, taken.feed());
        });
    }

    private static Map<String, Long> ends(List<Partition> partitions) {
        return partitions.stream().collect(Collectors.toMap(CompleteRebuild::key, Partition::end));
    }

    private static String key(Partition partition) {
        return partition.topic() + "/" + partition.partition();
    }
}
