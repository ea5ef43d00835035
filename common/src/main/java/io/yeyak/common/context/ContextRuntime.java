package io.yeyak.common.context;

import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.health.BacklogWorker;
import io.yeyak.common.health.ContextHealth;
import io.yeyak.common.health.Outside;
import io.yeyak.common.kafka.CountedEvents;
import io.yeyak.common.kafka.EventConsumerWorker;
import io.yeyak.common.kafka.GroupProgress;
import io.yeyak.common.outbox.MaintenanceWorker;
import io.yeyak.common.outbox.RelayWorker;
import io.yeyak.common.parking.ParkedBus;
import io.yeyak.common.parking.ParkedMessages;
import io.yeyak.common.parking.PgMisfits;
import io.yeyak.common.postgres.GroupCommit;
import io.yeyak.common.postgres.GroupCommitSettings;
import io.yeyak.common.postgres.Pools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The write path, the relay, the consumer, the deadlines, the parked messages and the health of one context.
 *
 * <p>It starts whether or not the database and Kafka are there: what needs them begins when they come. Nobody is served
 * before the schema is as this release needs it: until then other processes of the context answer, if there are any.
 *
 * @param <K> what state is found by
 * @param <S> what a rule sees of it
 * @param <E> the events of the context
 */
public final class ContextRuntime<K, S, E> {

    private static final Logger LOG = LoggerFactory.getLogger(ContextRuntime.class);
    private static final Duration DRAINING = Duration.ofSeconds(10);

    private final ContextParts<K, S, E> parts;
    private final Figures figures;
    private final Pool pool;
    private final GroupCommit<K, S, E> aggregates;
    private final Bus bus;
    private final Children readers;
    private final Children writers;
    private final SchemaUpdate schema;
    private final Beginnings beginnings;
    private final GroupProgress progress;
    private final List<Outside> outsides = new ArrayList<>();

    /** Puts a context together; nothing is started and nothing connected yet. */
    public ContextRuntime(Vertx vertx, ContextParts<K, S, E> parts) {
        this.parts = parts;
        this.figures = Figures.of(vertx);
        this.pool = Pools.open(vertx, parts.database());
        this.aggregates = new GroupCommit<>(
                vertx, pool, parts.shelf(), parts.publisher(), parts.name(), GroupCommitSettings.standard());
        this.bus = new Bus(vertx);
        this.readers = new Children(vertx);
        this.writers = new Children(vertx);
        this.schema = new SchemaUpdate(vertx, parts.database(), "db/migration/" + parts.name());
        this.beginnings = Beginnings.of(vertx);
        this.progress = new GroupProgress(vertx, parts.kafka(), parts.reads());
    }

    /** The write path. */
    public GroupCommit<K, S, E> aggregates() {
        return aggregates;
    }

    /** For questions that change nothing. */
    public Pool pool() {
        return pool;
    }

    /** Something else that the context cannot do without, for its health; to be named before it starts. */
    public void needs(Outside outside) {
        outsides.add(outside);
    }

    /** Where the context's addresses are to be served; closed when the context stops. */
    public Bus bus() {
        return bus;
    }

    /**
     * Starts all that works by itself, then serves what is asked of the context.
     *
     * @param handler takes in what the others tell
     * @param workers further workers of the context, such as those of its deadlines
     * @param serve has the context's own addresses served, on {@link #bus}; completes when the whole cluster knows
     * @return completes when that is so, or when the first try to reach the database has failed; it is so later then,
     *     as {@link Beginnings} tells
     */
    public Future<Void> start(
            EventHandler handler, List<? extends Deployable> workers, Supplier<? extends Future<?>> serve) {
        RelayWorker relay = new RelayWorker(pool, parts.kafka(), parts.publishes(), parts.name());
        aggregates.onCommitted(relay::wake);
        List<Deployable> reading = new ArrayList<>(workers);
        CountedEvents counted = new CountedEvents(figures, parts.name());
        reading.add(new EventConsumerWorker(
                parts.kafka(),
                parts.name(),
                parts.reads(),
                counted.over(handler),
                counted.over(new PgMisfits(pool, parts.name(), aggregates))));
        ParkedBus parked = new ParkedBus(parts.name(), new ParkedMessages(pool, parts.name(), aggregates, handler));
        Supplier<Future<Void>> begin = () -> warmUp().compose(warm -> deploy(relay, reading))
                .compose(deployed -> Future.all(serve.get(), parked.serve(bus)))
                .onSuccess(served -> beginnings.over(parts.name()))
                .mapEmpty();
        beginnings.expect(parts.name());
        return schema.once()
                .map(true)
                .otherwise(false)
                // Whoever asks how the context is hears of a database that is away, too.
                .compose(isThere -> health().serve(bus).map(isThere))
                .compose(isThere ->
                        readers.deploy(List.of(new BacklogWorker(sources()))).map(isThere))
                .compose(isThere -> isThere ? begin.get() : later(begin));
    }

    /** Takes no more work, finishes what is in hand, and closes. */
    public Future<Void> stop() {
        schema.stop();
        beginnings.over(parts.name());
        return bus.close()
                .eventually(readers::undeploy)
                .eventually(() -> aggregates.drain(DRAINING))
                .eventually(writers::undeploy)
                .eventually(pool::close);
    }

    private ContextHealth health() {
        return new ContextHealth(sources(), outsides);
    }

    private ContextHealth.Sources sources() {
        return new ContextHealth.Sources(parts.name(), pool, progress, parts::name);
    }

    private Future<Void> later(Supplier<Future<Void>> begin) {
        schema.untilDone()
                .compose(ready -> begin.get())
                .onFailure(fault -> LOG.atError()
                        .setCause(fault)
                        .addKeyValue("context", parts.name())
                        .log("The workers of a context could not be started"));
        return Future.succeededFuture();
    }

    /** Opens the connections, so that the first who asks need not wait for one. It is no matter if that fails. */
    private Future<Void> warmUp() {
        return Future.join(IntStream.range(0, parts.database().poolSize())
                        .mapToObj(connection -> pool.query("select 1").execute())
                        .toList())
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private Future<Void> deploy(RelayWorker relay, List<Deployable> reading) {
        return writers.deploy(List.of(relay, new MaintenanceWorker(pool))).compose(done -> readers.deploy(reading));
    }
}
