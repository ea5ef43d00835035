package io.yeyak.launcher.drill.history;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.yeyak.common.json.Json;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A history that is written as it goes. It keeps no more in memory than what the disk has not taken yet, which is
 * little: it is written in blocks of 64 KiB, and at least once a second. Any thread may note.
 */
public final class HistoryFile implements History {

    private static final int BLOCK_BYTES = 65_536;
    private static final int LINE_BYTES = 512;
    private static final long AT_LEAST_EVERY_MILLIS = 1_000;

    private final Vertx vertx;
    private final AsyncFile file;
    private final long timer;
    private final AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    private Buffer block = Buffer.buffer(BLOCK_BYTES + LINE_BYTES);
    private boolean isClosed;

    private HistoryFile(Vertx vertx, AsyncFile file) {
        this.vertx = vertx;
        this.file = file;
        this.timer = vertx.setPeriodic(AT_LEAST_EVERY_MILLIS, _ -> flush());
    }

    /** Begins a new one; what was in the file is gone. */
    public static Future<HistoryFile> create(Vertx vertx, Path path) {
        var options =
                new OpenOptions().setCreate(true).setTruncateExisting(true).setWrite(true);
        return vertx.fileSystem().open(path.toString(), options).map(file -> new HistoryFile(vertx, file));
    }

    /** Notes a line. Once the file is closed nobody takes note any more. */
    @Override
    public synchronized void note(Entry entry) {
        if (!isClosed) {
            block.appendBytes(Json.encode(entry)).appendByte((byte) '\n');
            if (block.length() >= BLOCK_BYTES) {
                flush();
            }
        }
    }

    /** Ends it. Fails if any of it could not be written. */
    public Future<Void> close() {
        var written = Promise.<Void>promise();
        synchronized (this) {
            if (isClosed) {
                return Future.succeededFuture();
            }
            flush();
            isClosed = true;
        }
        vertx.cancelTimer(timer);
        file.close().onComplete(closed -> {
            var problem = failure.get().or(() -> Optional.ofNullable(closed.cause()));
            problem.ifPresentOrElse(written::fail, written::complete);
        });
        return written.future();
    }

    private synchronized void flush() {
        if (block.length() > 0 && !isClosed) {
            var full = block;
            block = Buffer.buffer(BLOCK_BYTES + LINE_BYTES);
            file.write(full).onFailure(problem -> failure.compareAndSet(Optional.empty(), Optional.of(problem)));
        }
    }
}
