package io.yeyak.common.outbox;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.figures.Count;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.kafka.EventProducer;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.common.trace.Tracer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what lies in the outbox. Any number of processes may run one: a shard is one relay's at a time, guarded by
 * a lock that ends with the transaction. To be deployed on virtual threads.
 *
 * <p>It keeps no position: it publishes the rows it finds, in order, and moves them to the archive when all are
 * acknowledged. If it dies in between, the next one publishes them again; none is skipped, however late it was
 * committed. It sends nothing before what failed to be sent, so an event that Kafka refuses stops its shard, loudly.
 * Where to begin its search it remembers, but it searches all after each fault, and twice a minute.
 */
public final class RelayWorker extends LoopWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RelayWorker.class);
    private static final Pace PACE = new Pace(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5));
    private static final Duration ACKNOWLEDGED = Duration.ofSeconds(5);
    private static final Duration SEARCHED = Duration.ofSeconds(30);
    private static final Duration ANSWERED = Duration.ofSeconds(12);

    private final Pool pool;
    private final KafkaSettings kafka;
    private final Set<String> topics;
    private final String owner;
    private final EventProducer producer;
    private Count published = more -> {};
    private final Floors floors = new Floors();
    private boolean hasTopics;
    private long forgetAt = System.nanoTime();

    /**
     * Prepares the relay.
     *
     * @param topics those it publishes to, which it creates if they are missing
     * @param owner the context whose outbox it is
     */
    public RelayWorker(Pool pool, KafkaSettings kafka, Set<String> topics, String owner) {
        super("relay", PACE);
        this.pool = pool;
        this.kafka = kafka;
        this.topics = Set.copyOf(topics);
        this.owner = owner;
        this.producer = new EventProducer(kafka);
    }

    @Override
    public Future<?> stop() {
        return super.stop().onComplete(done -> producer.close());
    }

    @Override
    protected boolean round() {
        if (!hasTopics) {
            Topics.ensure(vertx, kafka, topics).await();
            hasTopics = true;
            published = Figures.of(vertx)
                    .count(Figure.of("yeyak.outbox.published", "Events that were published")
                            .with("context", owner));
        }
        if (System.nanoTime() - forgetAt > 0) {
            floors.clear();
            forgetAt = System.nanoTime() + SEARCHED.toNanos();
        }
        SqlConnection connection = pool.getConnection().await();
        boolean isDone = false;
        try {
            boolean isMore = publish(connection);
            isDone = true;
            return isMore;
        } finally {
            if (isDone) {
                answered(connection.close().otherwiseEmpty());
            } else {
                abandon(connection);
            }
        }
    }

    /** What happened is unknown and does not matter: the rows are still there, or they were published. */
    private void abandon(SqlConnection connection) {
        producer.close();
        floors.clear();
        // Not waited for: a server that has gone silent may never answer.
        connection
                .query("ROLLBACK")
                .execute()
                .eventually(connection::close)
                .onFailure(fault -> LOG.atDebug().addKeyValue("fault", fault).log("A transaction was cut off"));
    }

    @CanIgnoreReturnValue
    private static <T> T answered(Future<T> answer) {
        return answer.timeout(ANSWERED.toMillis(), TimeUnit.MILLISECONDS).await();
    }

    private boolean publish(SqlConnection connection) {
        // What can be sent at once is: the server runs one after the other.
        Future<?> begun = connection.query("BEGIN").execute();
        Future<List<Short>> locked = Waiting.lock(connection);
        List<Short> shards = answered(begun.compose(ignored -> locked));
        Page page = answered(Waiting.find(connection, shards, floors));
        if (page.isEmpty()) {
            answered(connection.query("COMMIT").execute());
            return false;
        }
        Dispatch dispatch = Dispatch.of(Tracer.of(vertx), page.events());
        producer.send(dispatch.events(), ACKNOWLEDGED)
                .onSuccess(acknowledged -> dispatch.end())
                .onFailure(dispatch::fail)
                .await();
        long number = answered(Waiting.archive(connection, page));
        answered(connection.query("COMMIT").execute());
        published.add(page.rows().size());
        floors.archived(shards, page, number);
        return page.isFull();
    }
}
