package io.yeyak.launcher.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Customers who go on asking and reserving, whatever happens, and note each answer that they should not have had. */
final class Demand {

    private static final long PAUSE_NANOS = 100_000_000;

    private final Platform platform;
    private final Booking.Show show;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicInteger reserved = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();
    private final List<Thread> customers = new ArrayList<>();

    Demand(Platform platform, Booking.Show show) {
        this.platform = platform;
        this.show = show;
    }

    void begin() {
        for (var user : List.of("sam", "minji", "sam", "minji")) {
            customers.add(Thread.ofVirtual().start(() -> insist(platform.as(user))));
        }
    }

    /** How many were asked so far. */
    int asked() {
        return asked.get();
    }

    /** Ends it, and tells what was lost. */
    List<String> end() throws InterruptedException {
        isOver.set(true);
        for (var customer : customers) {
            customer.join();
        }
        return List.copyOf(lost);
    }

    /** How many reservations were accepted. */
    int reserved() {
        return reserved.get();
    }

    private void insist(Api api) {
        var booking = new Booking(platform);
        while (!isOver.get()) {
            note("reserving", () -> {
                var unusedId = booking.reserve(api, show, 1);
                reserved.incrementAndGet();
            });
            note("listing", () -> api.get("/shows/" + show.showId()).expect(200));
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void note(String what, Runnable request) {
        asked.incrementAndGet();
        try {
            request.run();
        } catch (RuntimeException | AssertionError e) {
            lost.add(what + ": " + e);
        }
    }
}
