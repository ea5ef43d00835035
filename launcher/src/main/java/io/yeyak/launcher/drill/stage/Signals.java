package io.yeyak.launcher.drill.stage;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sends signals to processes by their ids. Blocks for a moment. */
public final class Signals {

    private static final long PATIENCE_SECONDS = 10;

    private Signals() {}

    /** Lets a process stand still. */
    public static void freeze(long pid) throws IOException {
        send("STOP", pid);
    }

    /** Lets it go on. */
    public static void thaw(long pid) throws IOException {
        send("CONT", pid);
    }

    /** Ends it at once, also when it stands still. */
    public static void kill(long pid) throws IOException {
        send("KILL", pid);
    }

    private static void send(String signal, long pid) throws IOException {
        if (pid <= 1) {
            throw new IOException("no process runs");
        }
        var sent = new ProcessBuilder("kill", "-" + signal, "" + pid)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!sent.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || sent.exitValue() != 0) {
                throw new IOException("the process " + pid + " could not be sent " + signal);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
