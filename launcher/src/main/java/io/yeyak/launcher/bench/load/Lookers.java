package io.yeyak.launcher.bench.load;

import java.util.function.Consumer;

/** Those who ask over HTTP how their reservation stands, and wait there until they are told. On one event loop. */
final class Lookers {

    private static final int SECONDS = 25;
    private static final long AFTER_THE_REQUEST = 2;
    private static final String REQUESTED = "REQUESTED";
    private static final String CONFIRMED = "CONFIRMED";

    private final Lines pages;
    private final Customers customers;
    private final Tally tally;
    private final Runnable afterEach;
    private int looking;

    /**
     * Prepares them.
     *
     * @param afterEach is told of each answer
     */
    Lookers(Lines pages, Customers customers, Tally tally, Runnable afterEach) {
        this.pages = pages;
        this.customers = customers;
        this.tally = tally;
        this.afterEach = afterEach;
    }

    boolean areBusy() {
        return looking > 0;
    }

    /**
     * Asks until there is a decision.
     *
     * @param then hears the state that was told
     */
    void untilTold(Booking booking, Consumer<String> then) {
        look(booking, AFTER_THE_REQUEST, reply -> {
            if (is(reply, REQUESTED)) {
                untilTold(booking, then);
            } else {
                tally.count("told", System.nanoTime());
                tally.took("202 to told by HTTP", System.nanoTime() - booking.answered);
                then.accept(reply.field("state").orElse(""));
            }
        });
    }

    /** Asks for the confirmed reservation, of which the list may not have heard yet. */
    void untilListed(Booking booking, long version) {
        look(booking, version, reply -> {
            if (is(reply, CONFIRMED)) {
                tally.count("listed", System.nanoTime());
                tally.took("202 to CONFIRMED in the list", System.nanoTime() - booking.answered);
            } else {
                tally.count("failed: not in the list");
            }
        });
    }

    private void look(Booking booking, long version, Consumer<Reply> then) {
        looking++;
        pages.send(new Booking.Request(() -> customers.look(booking.customer, booking.id, version, SECONDS), reply -> {
            looking--;
            if (reply.isGood()) {
                then.accept(reply);
            } else {
                tally.count("failed: to look " + reply.kind());
            }
            afterEach.run();
        }));
    }

    private static boolean is(Reply reply, String state) {
        return reply.field("state").filter(state::equals).isPresent();
    }
}
