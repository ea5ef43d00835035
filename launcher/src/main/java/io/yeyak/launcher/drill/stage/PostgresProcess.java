package io.yeyak.launcher.drill.stage;

import io.vertx.core.Future;
import io.yeyak.common.embedded.EmbeddedFailure;
import io.yeyak.common.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first process of PostgreSQL; the others, one for each connection, end when it does. */
final class PostgresProcess implements StagedProcess {

    private static final Logger log = LoggerFactory.getLogger(PostgresProcess.class);
    private static final long STANDS_STILL_SECONDS = 90;
    private static final long READY_SECONDS = 180;
    private static final int TRIES = 20;
    private static final long REST_MILLIS = 500;

    private final EmbeddedPostgres postgres;
    private final Guard guard;
    private final Path logFile;
    private final AtomicInteger starts = new AtomicInteger(1);

    PostgresProcess(EmbeddedPostgres postgres, Guard guard, Path log) {
        this.postgres = postgres;
        this.guard = guard;
        this.logFile = log;
        began();
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public long pid() {
        return postgres.processId();
    }

    @Override
    public Path log() {
        return logFile;
    }

    @Override
    public int starts() {
        return starts.get();
    }

    @Override
    public Future<Void> start() {
        return Aside.run(() -> {
            if (!isRunning()) {
                restart();
            }
            if (!servesWithin(STANDS_STILL_SECONDS)) {
                // A recovery that stands still does so for ever: whoever looks after a server starts it again.
                log.atWarn().addKeyValue("log", logFile).log("PostgreSQL runs and does not serve: it is started again");
                postgres.cutOff();
                restart();
                awaitService();
            }
        });
    }

    @Override
    public Future<Void> start(Variation variation) {
        return Future.failedFuture("PostgreSQL is always started in the same way");
    }

    @Override
    public Future<Void> stop() {
        return Aside.run(postgres::stop);
    }

    @Override
    public Future<Void> kill() {
        return Aside.run(postgres::cutOff);
    }

    @Override
    public Future<Void> freeze() {
        return Aside.run(() -> Signals.freeze(pid()));
    }

    /** Lets its other processes go on as well, whoever has frozen them. */
    @Override
    public Future<Void> thaw() {
        return Aside.run(() -> thawAll(postgres));
    }

    static void thawAll(EmbeddedPostgres server) {
        ProcessHandle.of(server.processId()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .forEach(PostgresProcess::thaw);
    }

    private static void thaw(ProcessHandle process) {
        try {
            Signals.thaw(process.pid());
        } catch (IOException e) {
            log.atDebug().setCause(e).log("Ended meanwhile");
        }
    }

    @Override
    public Future<Boolean> isReady() {
        return Aside.call(() -> isRunning() && postgres.serves()).otherwise(false);
    }

    private void restart() throws InterruptedException {
        startAgain();
        began();
        starts.incrementAndGet();
    }

    // Its first process lives on while it makes good what a crash of another one has left behind.
    private void awaitService() throws InterruptedException {
        if (!servesWithin(READY_SECONDS)) {
            throw new EmbeddedFailure("PostgreSQL is not ready after " + READY_SECONDS + " s, see " + logFile);
        }
    }

    private boolean servesWithin(long seconds) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!postgres.serves()) {
            if (!isRunning()) {
                throw new EmbeddedFailure("PostgreSQL does not run, see " + logFile);
            }
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        }
        return true;
    }

    // It can end by itself, and it is not our child.
    private void began() {
        ProcessHandle.of(pid()).ifPresent(first -> {
            guard.began(first.pid());
            var unusedEnd = first.onExit().thenAccept(gone -> guard.ended(gone.pid()));
        });
    }

    // The processes of a killed server take a moment to notice; until then a new one refuses to start.
    private void startAgain() throws InterruptedException {
        var refusal = Optional.<EmbeddedFailure>empty();
        for (var i = 0; i < TRIES; i++) {
            try {
                postgres.startAgain();
                return;
            } catch (EmbeddedFailure failure) {
                refusal = Optional.of(failure);
                TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
            }
        }
        throw refusal.orElseThrow();
    }
}
