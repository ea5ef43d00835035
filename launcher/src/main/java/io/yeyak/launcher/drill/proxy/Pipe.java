package io.yeyak.launcher.drill.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** One direction of a connection. It lives on the event loop of its sockets. */
final class Pipe {

    private static final int WAITING_MOST = 64 * 1024;

    private final Vertx vertx;
    private final NetSocket from;
    private final NetSocket to;
    private final Direction direction;
    private final Supplier<Toxic> toxic;
    private final Deque<Chunk> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private long lastDue = System.nanoTime();
    private boolean isScheduled;
    private boolean ended;

    Pipe(Vertx vertx, NetSocket from, NetSocket to, Direction direction, Supplier<Toxic> toxic) {
        this.vertx = vertx;
        this.from = from;
        this.to = to;
        this.direction = direction;
        this.toxic = toxic;
    }

    /** Bytes that are passed on later, at a moment of {@link System#nanoTime}. */
    private record Chunk(Buffer bytes, long due) {}

    /** Begins to pass on; {@code counted} hears of all bytes that came. */
    void begin(IntConsumer counted) {
        from.handler(bytes -> {
            counted.accept(bytes.length());
            take(bytes);
        });
        from.endHandler(closed -> {
            ended = true;
            finishIfDone();
        });
        to.drainHandler(written -> flow());
        flow();
    }

    /** The toxic is another one now: what was held back goes on. */
    void changed() {
        lastDue = System.nanoTime();
        while (!waiting.isEmpty()) {
            passOn();
        }
        flow();
        finishIfDone();
    }

    private void take(Buffer bytes) {
        lastDue = Math.max(lastDue, due(bytes.length()));
        if (waiting.isEmpty() && lastDue <= System.nanoTime()) {
            write(bytes);
        } else {
            waiting.add(new Chunk(bytes, lastDue));
            waitingBytes += bytes.length();
            schedule();
        }
        flow();
    }

    private long due(int length) {
        var now = System.nanoTime();
        return switch (toxic.get()) {
            case Toxic.Latency(var delay, var jitter) -> now + delay.toNanos() + swing(jitter);
            case Toxic.Bandwidth(var most) -> Math.max(now, lastDue) + length * 1_000_000_000L / most;
            default -> now;
        };
    }

    private static long swing(Duration jitter) {
        return jitter.isZero() ? 0 : RandomGenerator.getDefault().nextLong(-jitter.toNanos(), jitter.toNanos());
    }

    private void schedule() {
        if (!isScheduled && !waiting.isEmpty()) {
            isScheduled = true;
            var rest = waiting.getFirst().due() - System.nanoTime();
            var unusedTimer = vertx.setTimer(Math.max(1, rest / 1_000_000), passed -> passOnWhatIsDue());
        }
    }

    private void passOnWhatIsDue() {
        isScheduled = false;
        while (!waiting.isEmpty() && waiting.getFirst().due() <= System.nanoTime()) {
            passOn();
        }
        schedule();
        flow();
        finishIfDone();
    }

    private void passOn() {
        var chunk = waiting.removeFirst();
        waitingBytes -= chunk.bytes().length();
        write(chunk.bytes());
    }

    // A write that fails is one to a socket that is about to say that it is closed.
    private void write(Buffer bytes) {
        to.write(bytes).onFailure(gone -> from.close().onComplete(closed -> {}));
    }

    private void flow() {
        var isSilent = toxic.get() instanceof Toxic.Silence silence && silence.direction() == direction;
        if (isSilent || waitingBytes > WAITING_MOST || to.writeQueueFull()) {
            from.pause();
        } else {
            from.resume();
        }
    }

    private void finishIfDone() {
        if (!ended || !waiting.isEmpty()) {
            return;
        }
        if (toxic.get() instanceof Toxic.SlowClose slow && slow.delay().isPositive()) {
            vertx.timer(slow.delay().toMillis()).onComplete(passed -> end());
        } else {
            end();
        }
    }

    private void end() {
        to.end().onComplete(closed -> {});
    }
}
