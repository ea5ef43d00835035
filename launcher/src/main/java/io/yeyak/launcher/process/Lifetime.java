package io.yeyak.launcher.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * From the start of a process to its end. Ctrl-C and SIGTERM stop everything in order, also in the middle of the start,
 * and the process ends with 0; there is no other way to stop.
 */
public final class Lifetime {

    private static final int LONGEST_START_SECONDS = 180;

    private final StopOrder stops;
    private final Witness witness;
    private final Thread hook = new Thread(this::end, "yeyak-stop");
    private final CountDownLatch startIsOver = new CountDownLatch(1);

    private Lifetime(StopOrder stops, Witness witness) {
        this.stops = stops;
        this.witness = witness;
    }

    /** What happens while a process starts. */
    public interface Start {
        void run() throws Exception;
    }

    /** Tells people of the end. */
    public interface Witness {
        void stopping();

        void stopped(boolean clean);
    }

    /**
     * Starts, then stays until a signal comes: it returns only by throwing what the start has thrown, when all that was
     * started is stopped again.
     *
     * @param witness hears of an end by a signal
     */
    public static void live(StopOrder stops, Start start, Witness witness) throws Exception {
        var lifetime = new Lifetime(stops, witness);
        Runtime.getRuntime().addShutdownHook(lifetime.hook);
        try {
            start.run();
        } catch (Exception | Error failure) {
            // An error too, such as a class that is not there: a process that only half lives is never ready.
            lifetime.giveUp();
            throw failure;
        }
        lifetime.stay();
    }

    private void giveUp() throws InterruptedException {
        // A start that a signal interrupts fails as well, and that is not worth telling.
        var signalled = stops.isStopping();
        var _ = stops.stop();
        if (signalled) {
            stay();
        }
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    // The hook ends the process.
    private void stay() throws InterruptedException {
        startIsOver.countDown();
        new CountDownLatch(1).await();
    }

    private void end() {
        witness.stopping();
        var clean = stops.stop();
        awaitStart();
        witness.stopped(clean);
        // By itself the JVM would end with the number of the signal, as if something had gone wrong.
        Runtime.getRuntime().halt(clean ? 0 : 1);
    }

    // What the start had in hand when the signal came, the start itself stops.
    private void awaitStart() {
        try {
            var _ = startIsOver.await(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
