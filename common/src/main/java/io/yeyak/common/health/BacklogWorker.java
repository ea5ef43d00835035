package io.yeyak.common.health;

import io.vertx.core.Future;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.kafka.GroupProgress.Partition;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.common.time.Clocks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks every fifteen seconds at what waits in a context, and whether its database and Kafka answer, for the figures of
 * the process: whoever reads those asks nobody. To be deployed on virtual threads.
 */
public final class BacklogWorker extends LoopWorker {

    private static final Pace PACE = Pace.every(Duration.ofSeconds(15));
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration STOPPING = Duration.ofSeconds(1);

    private final ContextHealth.Sources sources;
    private @Nullable BacklogFigures figures;

    public BacklogWorker(ContextHealth.Sources sources) {
        super("backlog of " + sources.context(), PACE);
        this.sources = sources;
    }

    @Override
    public Future<?> stop() {
        // A look at something that does not answer changes nothing, and nobody waits for it.
        return super.stop()
                .timeout(STOPPING.toMillis(), TimeUnit.MILLISECONDS)
                .otherwiseEmpty()
                .onComplete(done -> close());
    }

    @Override
    protected boolean round() {
        BacklogFigures open = open();
        String consumer = sources.consumer().get();
        open.database(seen(Backlog.find(sources.pool(), consumer)));
        Optional<List<Partition>> partitions = seen(sources.progress().of(consumer));
        open.broker(partitions);
        open.oldest(
                partitions
                        .flatMap(known -> seen(sources.progress().oldest(known)))
                        .orElseGet(Map::of),
                Clocks.system().instant());
        return false;
    }

    private static <T> Optional<T> seen(Future<T> look) {
        return look.map(Optional::of)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(fault -> Optional.empty())
                .await();
    }

    private BacklogFigures open() {
        BacklogFigures open = figures;
        if (open == null) {
            open = new BacklogFigures(
                    Figures.of(vertx), sources.context(), sources.progress().topics());
            figures = open;
        }
        return open;
    }

    private void close() {
        if (figures != null) {
            figures.close();
        }
    }
}
