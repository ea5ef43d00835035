package io.yeyak.launcher.command;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Sentences, and one line below them that changes; on paper that one is only now and then written. */
final class ProgressLine {

    private static final long ON_PAPER_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final PrintWriter out;
    private final boolean isTerminal;
    private int width;
    private long written = System.nanoTime();

    ProgressLine(PrintWriter out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    /** A sentence, which stays. */
    synchronized void say(String words) {
        erase();
        out.println(words);
        out.flush();
    }

    /** How far it is now. */
    synchronized void progress(String words) {
        if (isTerminal) {
            erase();
            out.print(words);
            width = words.length();
        } else if (System.nanoTime() - written > ON_PAPER_NANOS) {
            written = System.nanoTime();
            out.println("    " + words);
        }
        out.flush();
    }

    private void erase() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            width = 0;
        }
    }
}
