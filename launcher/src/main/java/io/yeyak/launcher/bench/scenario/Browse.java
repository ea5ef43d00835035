package io.yeyak.launcher.bench.scenario;

import io.vertx.core.Future;
import io.yeyak.common.embedded.Ports;
import io.yeyak.launcher.bench.load.Browsers;
import io.yeyak.launcher.bench.load.Reply;
import io.yeyak.launcher.bench.measure.Meters;
import io.yeyak.launcher.bench.report.Measured;
import io.yeyak.launcher.drill.stage.StagedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** People look at the list of shows, some of whom have it already; and at the same bytes from a bare server. */
final class Browse implements Scenario {

    private static final String LIST = "/api/v1/shows";
    private static final int SHOWS = 20;
    private static final int TICKETS = 100;
    private static final int CONNECTIONS = 64;
    static final String ALL = "the list";
    private static final String UNCHANGED = "the list, if it has changed";
    static final String BARE = "the same bytes from a bare server";

    private final Ground ground;
    private boolean hasShows;

    Browse(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String about() {
        return "the list of %d shows, whole and if it has changed, and a bare server for comparison".formatted(SHOWS);
    }

    @Override
    public Measured run(int run) {
        if (!hasShows) {
            var unusedOffers = ground.desk().open(Scenarios.BROWSE, SHOWS, TICKETS);
            hasShows = true;
        }
        ground.settle();
        var gateway = ground.gateway();
        var first = look(gateway, LIST, 1, "", 200, -1).first();
        var etag = first.header("etag").orElse("");
        var bare = URI.create("http://127.0.0.1:" + Ports.free());
        var server = hire(bare, first, run);
        try {
            return rounds(gateway, bare, etag, first.body().length());
        } finally {
            server.stop().await();
        }
    }

    // In turn, so that a busy moment hits none of them alone.
    private Measured rounds(URI gateway, URI bare, String etag, int bytes) {
        var people = ground.size().people();
        // A JVM that was just started is no match for one that is warm; both get warm here.
        var unusedOfAWarmUp =
                List.of(look(bare, "/", people, "", 200, bytes), look(gateway, LIST, people, "", 200, bytes));
        var before = ground.read();
        var unchanged = look(gateway, LIST, people, "If-None-Match: " + etag + "\r\n", 304, 0);
        var all = look(gateway, LIST, people, "", 200, bytes);
        var after = ground.read();
        var plain = look(bare, "/", people, "", 200, bytes);
        var problems = new ArrayList<String>();
        var sum = new Measured(
                all.seconds() + unchanged.seconds() + plain.seconds(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                Meters.between(before, after, 2L * people),
                List.of());
        add(sum, ALL, all, problems);
        add(sum, UNCHANGED, unchanged, problems);
        add(sum, BARE, plain, problems);
        return sum.with(sum.perSecond(), problems);
    }

    private static void add(Measured sum, String what, Browsers.Seen seen, List<String> problems) {
        sum.counts().put(what, seen.good());
        sum.perSecond().put(what, seen.good() / seen.seconds());
        sum.latencies().put(what, seen.latency());
        if (seen.wrong() > 0) {
            problems.add("%,d answers were not what %s is".formatted(seen.wrong(), what));
        }
    }

    private Browsers.Seen look(URI server, String path, int people, String headers, int status, int bytes) {
        return Browsers.look(
                        ground.vertx(), server, new Browsers.Page(path, headers, status, bytes), people, CONNECTIONS)
                .await();
    }

    private StagedProcess hire(URI bare, Reply reply, int run) {
        try {
            var file = Files.createTempFile("yeyak-bench-", ".body");
            Files.write(file, reply.body().getBytes());
            var words = List.of("bare", "--port", "" + bare.getPort(), "--body", file.toString());
            Future<StagedProcess> hired = ground.stage().hire("bare-" + run, words, bare);
            return hired.eventually(() -> ground.vertx().fileSystem().delete(file.toString()))
                    .await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
