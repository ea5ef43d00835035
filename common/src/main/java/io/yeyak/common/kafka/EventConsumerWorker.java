package io.yeyak.common.kafka;

import io.vertx.core.Future;
import io.vertx.kafka.client.consumer.KafkaConsumer;
import io.vertx.kafka.client.consumer.KafkaConsumerRecords;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.fault.Unavailable;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.common.trace.Tracer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads topics: polls a batch, has it handled, commits its offsets, polls the next. To be deployed on virtual threads;
 * it is deployed at once, and finds Kafka and its topics when they are there.
 *
 * <p>While something the handler needs is away, the same batch is tried again and again; its partitions are paused and
 * polling goes on, so that the group keeps its member. Offsets are committed after the effect and never before, so an
 * event may come twice and none is lost; nobody waits for Kafka to take note of them. Nothing rests on who owns a
 * partition: it is the inbox that lets each event have its effect once.
 */
public final class EventConsumerWorker extends LoopWorker {

    private static final Pace PACE = new Pace(Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofSeconds(5));
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration HANDLING = Duration.ofSeconds(60);
    private static final Duration POLLING = Duration.ofSeconds(60);
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final String group;
    private final Set<String> topics;
    private final PollHandler handler;
    private final Gathering gathering;
    private final PolledBatch batch = new PolledBatch();
    private final HandledOffsets handled;

    private boolean isPaused;
    private volatile boolean isOver;
    /** Only {@code poll} blocks, and has the client's own thread; all else is called between two polls. */
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

    /**
     * Prepares a consumer that has each event handled by itself.
     *
     * @param group the consumer group, the same in every process of the context
     */
    public EventConsumerWorker(
            KafkaSettings settings, String group, Set<String> topics, EventHandler handler, Misfits misfits) {
        this(settings, group, topics, new EachEvent(handler, misfits), Gathering.NONE);
    }

    /**
     * Prepares a consumer that has all of a poll handled together.
     *
     * @param group the consumer group, the same in every process of the context
     * @param gathering how much a poll may become when there is much to do
     */
    public EventConsumerWorker(
            KafkaSettings settings, String group, Set<String> topics, PollHandler handler, Gathering gathering) {
        super("consumer of " + group, PACE);
        this.settings = settings;
        this.group = group;
        this.topics = Set.copyOf(topics);
        this.handler = handler;
        this.gathering = gathering;
        this.handled = new HandledOffsets(group);
    }

    @Override
    public Future<?> stop() {
        // A batch that does not come to an end now will be handled by whoever has its partitions next.
        return super.stop()
                .timeout(STOPPING.toMillis(), TimeUnit.MILLISECONDS)
                .otherwiseEmpty()
                .eventually(this::end);
    }

    @Override
    protected boolean round() {
        KafkaConsumer<byte[], byte[]> open = connect();
        boolean isRetry = !batch.isEmpty();
        poll(open, isRetry ? Duration.ofMillis(1) : POLL);
        if (isRetry) {
            batch.retain(open.unwrap().assignment());
        } else {
            gather(open);
        }
        handled.retain(open.unwrap().assignment());
        handled.tellAgain(open.unwrap());
        if (!batch.isEmpty()) {
            handle(open);
        }
        resume(open);
        return true;
    }

    private void handle(KafkaConsumer<byte[], byte[]> open) {
        boolean isHandled = false;
        try {
            Intake intake = Intake.of(Tracer.of(vertx), group, batch.raw());
            handler.on(intake.records())
                    .timeout(HANDLING.toMillis(), TimeUnit.MILLISECONDS)
                    .onSuccess(done -> intake.end())
                    .onFailure(intake::fail)
                    .await();
            isHandled = true;
        } finally {
            // Unless we are stopping, and have given the client up meanwhile.
            if (!isHandled && consumer != null) {
                pause(open);
            }
        }
        handled.add(batch.nextOffsets());
        batch.clear();
        handled.tell(open.unwrap());
    }

    private void poll(KafkaConsumer<byte[], byte[]> open, Duration longest) {
        // Whatever the fault, the next round begins with a new client, from the committed offsets.
        KafkaConsumerRecords<byte[], byte[]> polled = Future.succeededFuture(longest)
                .compose(open::poll)
                .timeout(POLLING.toMillis(), TimeUnit.MILLISECONDS)
                .recover(fault -> disconnect().transform(closed -> Future.failedFuture(fault)))
                .await();
        if (isOver) {
            throw new Unavailable("the consumer of " + group + " has ended");
        }
        for (int i = 0; i < polled.size(); i++) {
            batch.add(polled.recordAt(i));
        }
    }

    private void gather(KafkaConsumer<byte[], byte[]> open) {
        long end = System.nanoTime() + gathering.longest().toNanos();
        long left = gathering.longest().toNanos();
        while (left > 0 && gathering.isWorthwhile(batch.size())) {
            poll(open, Duration.ofNanos(Math.min(left, POLL.toNanos())));
            left = end - System.nanoTime();
        }
    }

    private void pause(KafkaConsumer<byte[], byte[]> open) {
        open.unwrap().pause(open.unwrap().assignment());
        isPaused = true;
    }

    private void resume(KafkaConsumer<byte[], byte[]> open) {
        if (isPaused) {
            open.unwrap().resume(open.unwrap().assignment());
            isPaused = false;
        }
    }

    private KafkaConsumer<byte[], byte[]> connect() {
        KafkaConsumer<byte[], byte[]> open = consumer;
        if (open == null) {
            Topics.ensure(vertx, settings, topics).await();
            if (isOver) {
                throw new Unavailable("the consumer of " + group + " has ended");
            }
            open = KafkaConsumer.create(vertx, Clients.consumer(settings, group));
            consumer = open;
            open.subscribe(topics).await();
        }
        return open;
    }

    /** Nothing is begun after it, whatever was waited for until now. */
    private Future<Void> end() {
        isOver = true;
        return disconnect();
    }

    private Future<Void> disconnect() {
        KafkaConsumer<byte[], byte[]> open = consumer;
        consumer = null;
        isPaused = false;
        batch.clear();
        handled.clear();
        return open == null
                ? Future.succeededFuture()
                : open.close()
                        .timeout(CLOSING.toMillis(), TimeUnit.MILLISECONDS)
                        .otherwiseEmpty();
    }
}
