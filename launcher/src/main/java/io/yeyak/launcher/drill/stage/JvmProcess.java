package io.yeyak.launcher.drill.stage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.loop.Repeat;
import io.yeyak.launcher.process.OwnJava;
import io.yeyak.launcher.process.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Yeyak in a process of its own; what it says is in a file. */
final class JvmProcess implements StagedProcess {

    private static final long READY_SECONDS = 180;
    private static final long END_SECONDS = 60;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Vertx vertx;
    private final Guard guard;
    private final Script script;
    private final Probe probe;
    private final AtomicInteger starts = new AtomicInteger();
    private volatile @Nullable Process process;

    /**
     * How it is started.
     *
     * @param release which it is of, asked before each start
     * @param words what a release is told
     * @param log where it writes what it says
     * @param recordings where it leaves a recording of each of its lives; without it none is made
     */
    record Script(
            String name,
            int heapMegabytes,
            OwnJava.Tuning tuning,
            Supplier<Release> release,
            Function<Release, List<String>> words,
            Path log,
            Optional<Path> recordings) {

        /** What the JVM of its life of that number is told. */
        private List<String> flags(int life) {
            return recordings
                    .map(folder -> folder.resolve(name + "-" + life + ".jfr"))
                    .map(file -> List.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + file))
                    .orElse(List.of());
        }
    }

    JvmProcess(Vertx vertx, Guard guard, Script script, Probe probe) {
        this.vertx = vertx;
        this.guard = guard;
        this.script = script;
        this.probe = probe;
    }

    @Override
    public String name() {
        return script.name();
    }

    @Override
    public long pid() {
        return running().map(Process::pid).orElse(0L);
    }

    @Override
    public Path log() {
        return script.log();
    }

    @Override
    public int starts() {
        return starts.get();
    }

    @Override
    public Future<Void> start() {
        return start(Variation.NONE);
    }

    @Override
    public Future<Void> start(Variation variation) {
        return Aside.run(() -> launch(variation)).compose(launched -> ready());
    }

    @Override
    public Future<Void> stop() {
        return thaw().otherwiseEmpty()
                .compose(thawed -> ended(Process::destroy))
                .recover(late -> kill());
    }

    @Override
    public Future<Void> kill() {
        return ended(Process::destroyForcibly);
    }

    @Override
    public Future<Void> freeze() {
        return Aside.run(() -> Signals.freeze(pid()));
    }

    @Override
    public Future<Void> thaw() {
        return Aside.run(() -> Signals.thaw(pid()));
    }

    @Override
    public Future<Boolean> isReady() {
        return isRunning() ? probe.isReady().otherwise(false) : Future.succeededFuture(false);
    }

    private Future<Void> ready() {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        return Repeat.untilDone(vertx, () -> look(deadline));
    }

    private Future<Optional<Duration>> look(long deadline) {
        if (!isRunning()) {
            return Future.failedFuture(name() + " has ended, see " + script.log());
        }
        if (System.nanoTime() > deadline) {
            return Future.failedFuture(name() + " is not ready after " + READY_SECONDS + " s, see " + script.log());
        }
        return isReady().map(isReady -> isReady ? Optional.empty() : Optional.of(BETWEEN_LOOKS));
    }

    private synchronized void launch(Variation variation) throws IOException {
        if (isRunning()) {
            return;
        }
        var release = variation.release().orElseGet(script.release());
        var words = new ArrayList<>(script.words().apply(release));
        variation.settings().forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
        var flags = script.flags(starts.get() + 1);
        var builder = new ProcessBuilder(
                        OwnJava.command(script.tuning(), release, script.heapMegabytes(), flags, words))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(script.log().toFile()));
        // What somebody has set for a platform of his own is not meant for this one.
        builder.environment().keySet().removeIf(key -> key.startsWith("YEYAK_") && !key.equals("YEYAK_LOG"));
        builder.environment().putAll(variation.environment());
        process = guard.launch(builder);
        starts.incrementAndGet();
    }

    /** A way to end a process. */
    private interface End {
        void of(Process process);
    }

    private Future<Void> ended(End end) {
        return running()
                .map(ending -> {
                    end.of(ending);
                    return Future.fromCompletionStage(ending.onExit())
                            .timeout(END_SECONDS, TimeUnit.SECONDS)
                            .<Void>mapEmpty();
                })
                .orElseGet(Future::succeededFuture);
    }

    private Optional<Process> running() {
        return Optional.ofNullable(process).filter(Process::isAlive);
    }
}
