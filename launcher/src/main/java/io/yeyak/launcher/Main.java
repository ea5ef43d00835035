package io.yeyak.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yeyak.launcher.command.YeyakCommand;
import java.io.PrintWriter;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Does what is typed, and ends the process with what came of it. */
    public static void main(String[] words) {
        var out = new PrintWriter(System.out, true, UTF_8);
        var err = new PrintWriter(System.err, true, UTF_8);
        // Threads of Vert.x would keep a process alive that has failed.
        System.exit(YeyakCommand.execute(out, err, words));
    }
}
