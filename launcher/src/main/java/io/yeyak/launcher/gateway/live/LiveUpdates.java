package io.yeyak.launcher.gateway.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Hint;
import io.yeyak.common.bus.Hints;
import io.yeyak.launcher.gateway.http.Destination;
import io.yeyak.launcher.gateway.http.Problems;
import io.yeyak.launcher.gateway.identity.BrowserSessions;
import java.time.InstantSource;

/** The live updates of one gateway: one feed, one hub, many streams. */
public final class LiveUpdates {

    private record Changed() {}

    private static final Hint<Changed> CHANGED = new Hint<>("ticketlist.changed", Changed.class);

    private final Hints hints;
    private final Hub hub;
    private final Feed feed;
    private final Destination streams;

    /**
     * Makes them; {@link #open} begins.
     *
     * @param sessions whose end is that of their streams
     * @param mostStreams at once
     */
    public LiveUpdates(
            Vertx vertx, Bus bus, Problems problems, BrowserSessions sessions, InstantSource clock, int mostStreams) {
        this.hints = new Hints(vertx);
        this.hub = new Hub(vertx);
        this.feed = new Feed(vertx, bus, hub);
        this.streams = new StreamDestination(
                vertx, hub, feed, new StreamDestination.Parts(problems, sessions), clock, mostStreams);
    }

    /** Begins to follow the changes, whether or not the lists are there. */
    public Future<Void> open() {
        feed.open();
        return hints.subscribe(CHANGED, changed -> feed.hint());
    }

    /** Where streams are opened. */
    public Destination streams() {
        return streams;
    }

    /** How many listen. */
    public int listeners() {
        return hub.streams();
    }

    /** Says goodbye to all who listen. */
    public Future<Void> close() {
        feed.close();
        hub.close();
        return hints.close();
    }
}
