package io.yeyak.launcher.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yeyak.launcher.bench.report.Latency;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** People who look at one page, each as soon as a connection is free: how many a server can serve. */
public final class Browsers {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String PAGE = "page";

    private final Page page;
    private final Lines lines;
    private final URI server;
    private final int people;
    private final Latencies latencies = new Latencies();
    private final Promise<Seen> end = Promise.promise();
    private final long begun = System.nanoTime();
    private Reply first = Reply.none("nobody has looked");
    private int sent;
    private int good;
    private int wrong;

    /**
     * What they look at.
     *
     * @param headers that go with each request, each with its line's end
     * @param status what the answer has to be
     * @param bytes how long its body has to be; negative if that is not known
     */
    public record Page(String path, String headers, int status, int bytes) {}

    /**
     * What they have seen.
     *
     * @param first the first answer
     * @param latency of each, from when it was sent
     */
    public record Seen(Reply first, long good, long wrong, double seconds, Latency latency) {}

    private Browsers(Page page, Lines lines, URI server, int people) {
        this.page = page;
        this.lines = lines;
        this.server = server;
        this.people = people;
    }

    /** Lets so many look. */
    public static Future<Seen> look(Vertx vertx, URI server, Page page, int people, int connections) {
        var loop = vertx.getOrCreateContext();
        return Lines.open(vertx, loop, server, Math.min(people, connections), ANSWER_WITHIN)
                .compose(lines -> Lines.on(
                                loop,
                                () -> new Browsers(page, lines, server, people).all(Math.min(people, connections)))
                        .compose(seen -> seen)
                        .eventually(lines::close));
    }

    private Future<Seen> all(int connections) {
        for (int line = 0; line < connections; line++) {
            next();
        }
        return end.future();
    }

    private void next() {
        if (sent < people) {
            sent++;
            var at = System.nanoTime();
            lines.send(new Booking.Request(
                    () -> Customers.page(server, page.path(), page.headers()), reply -> seen(reply, at)));
        } else if (good + wrong == people) {
            var latency = latencies.summary().getOrDefault(PAGE, new Latency(0, 0, 0, 0, 0, 0, 0));
            end.tryComplete(new Seen(first, good, wrong, (System.nanoTime() - begun) / NANOS, latency));
        }
    }

    private void seen(Reply reply, long at) {
        if (good + wrong == 0) {
            first = reply;
        }
        var isGood = reply.status() == page.status()
                && (page.bytes() < 0 || reply.body().length() == page.bytes());
        if (isGood) {
            good++;
            latencies.note(PAGE, System.nanoTime() - at);
        } else {
            wrong++;
        }
        next();
    }
}
