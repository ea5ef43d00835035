package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.ProjectionAnswer.Rebuild;
import io.yeyak.ticketlist.application.port.Feed;
import io.yeyak.ticketlist.application.port.Generations;
import io.yeyak.ticketlist.application.port.Generations.Generation;
import io.yeyak.ticketlist.application.port.Generations.State;
import io.yeyak.ticketlist.application.port.Progress;
import io.yeyak.ticketlist.application.port.Progress.Partition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says how far the views are behind, and how far a rebuild has come. */
public final class GetProjection {

    private final Generations generations;
    private final Progress progress;
    private final Feed feed;

    public GetProjection(Generations generations, Progress progress, Feed feed) {
        this.generations = generations;
        this.progress = progress;
        this.feed = feed;
    }

    public Future<Reply<ProjectionAnswer>> handle() {
        return generations.all().compose(all -> {
            Generation live = in(State.LIVE, all).orElseThrow();
            Future<Duration> lag = feed.lag();
            Future<Optional<List<Partition>>> read = read(live);
            Future<Optional<Rebuild>> rebuild = rebuild(in(State.BUILDING, all));
            return Future.all(lag, read, rebuild)
                    .map(known -> Reply.done(ProjectionAnswer.of(live, lag.result(), read.result(), rebuild.result())));
        });
    }

    private Future<Optional<Rebuild>> rebuild(Optional<Generation> building) {
        return building.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : read(building.get()).map(known -> Optional.of(Rebuild.of(building.get(), known)));
    }

    private Future<Optional<List<Partition>>> read(Generation generation) {
        return progress.of(generation.number()).map(Optional::of).otherwise(Optional.empty());
    }

    private static Optional<Generation> in(State state, List<Generation> all) {
        return all.stream().filter(generation -> generation.state() == state).findFirst();
    }
}
