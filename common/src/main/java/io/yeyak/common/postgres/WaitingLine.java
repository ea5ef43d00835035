package io.yeyak.common.postgres;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yeyak.common.fault.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Tasks that wait, and at most one batch of them that is being committed. */
final class WaitingLine<K, S, E> {

    private final Context context;
    private final GroupCommitSettings settings;
    private final Function<List<Task<K, S, E>>, Future<Void>> commit;
    private final Queue<Task<K, S, E>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean inFlight = new AtomicBoolean();
    private final Promise<Void> drained = Promise.promise();
    private volatile boolean closed;

    /**
     * Opens the line.
     *
     * @param commit completes the outcomes of a batch; its future ends, without failing, when the next may begin
     */
    WaitingLine(Vertx vertx, GroupCommitSettings settings, Function<List<Task<K, S, E>>, Future<Void>> commit) {
        this.context = vertx.getOrCreateContext();
        this.settings = settings;
        this.commit = commit;
    }

    void join(Task<K, S, E> task) {
        if (closed) {
            task.outcome().fail(new Unavailable("this process is stopping"));
        } else if (size.incrementAndGet() > settings.maxWaiting()) {
            size.decrementAndGet();
            task.outcome().fail(new Unavailable("more than " + settings.maxWaiting() + " works are waiting"));
        } else {
            waiting.add(task);
            context.runOnContext(ignored -> next());
        }
    }

    /** Lets nobody join any more, and waits for those who did. */
    Future<Void> drain(Duration patience) {
        closed = true;
        context.runOnContext(ignored -> next());
        return drained.future().timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void next() {
        if (!inFlight.compareAndSet(false, true)) {
            return;
        }
        List<Task<K, S, E>> batch = take();
        if (batch.isEmpty()) {
            inFlight.set(false);
            if (closed) {
                drained.tryComplete();
            }
            return;
        }
        commit.apply(batch).onComplete(done -> {
            inFlight.set(false);
            context.runOnContext(ignored -> next());
        });
    }

    private List<Task<K, S, E>> take() {
        List<Task<K, S, E>> batch = new ArrayList<>();
        while (batch.size() < settings.maxBatch()) {
            Task<K, S, E> task = waiting.poll();
            if (task == null) {
                break;
            }
            batch.add(task);
        }
        size.addAndGet(-batch.size());
        return batch;
    }
}
