package io.yeyak.launcher.drill.proxy;

import java.time.Duration;

/** What a proxy does to its connections, those that are open and those that come. */
public sealed interface Toxic {

    /** Passes everything on as it comes. */
    record None() implements Toxic {}

    /**
     * Everything takes longer, in both directions, and keeps its order.
     *
     * @param jitter how much more or less it may be each time
     */
    record Latency(Duration delay, Duration jitter) implements Toxic {}

    /** Open connections are closed, and new ones as soon as they come. */
    record Down() implements Toxic {}

    /** Nothing arrives in that direction, and nobody is told: what is sent meanwhile arrives when it is over. */
    record Silence(Direction direction) implements Toxic {}

    /**
     * Every connection is reset, as by a server that has crashed.
     *
     * @param after how old it may become, or how long from now
     */
    record Reset(Duration after) implements Toxic {}

    /** When one side closes the connection, the other side hears of it late. */
    record SlowClose(Duration delay) implements Toxic {}

    /** So much goes through each connection in each direction, and no more. */
    record Bandwidth(int bytesPerSecond) implements Toxic {

        public Bandwidth {
            if (bytesPerSecond < 1) {
                throw new IllegalArgumentException("nothing at all would be silence");
            }
        }
    }
}
