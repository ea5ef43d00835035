package io.yeyak.launcher.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged. */
final class Logs {

    private Logs() {}

    /** For a run that somebody watches: only what is wrong, unless the variable YEYAK_LOG asks for more. */
    static void keepQuiet() {
        if (System.getenv("YEYAK_LOG") == null
                && LoggerFactory.getLogger("io.yeyak") instanceof Logger ours
                && LoggerFactory.getLogger("org.apache.kafka") instanceof Logger kafka
                && LoggerFactory.getLogger("io.vertx.core.impl.BlockedThreadChecker") instanceof Logger slowness) {
            ours.setLevel(Level.WARN);
            // A busy machine loads our classes slowly.
            slowness.setLevel(Level.ERROR);
            // A client that loses its broker at the end says so, and it is no news.
            kafka.setLevel(Level.ERROR);
        }
    }

    /** For a drill, in which connections are torn on purpose: that they are is no news. */
    static void expectTrouble() {
        keepQuiet();
        if (System.getenv("YEYAK_LOG") == null
                && LoggerFactory.getLogger("io.vertx.core.net.impl.ConnectionBase") instanceof Logger connections) {
            connections.setLevel(Level.OFF);
        }
    }
}
