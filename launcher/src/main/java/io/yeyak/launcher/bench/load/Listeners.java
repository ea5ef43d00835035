package io.yeyak.launcher.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.yeyak.launcher.bench.report.Latency;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many who listen to one show, each on a connection of their own. How late each is told is counted from the moment at
 * which the first of them was.
 */
public final class Listeners {

    private static final int CONNECT_MILLIS = 20_000;
    private static final int LANES = 16;
    private static final String TOLD = "told";
    private static final String VERSION = "\"version\":";

    private final Context loop;
    private final NetClient client;
    private final URI gateway;
    private final String path;
    private final List<Ear> ears = new ArrayList<>();
    private final Map<Long, Long> firstTold = new HashMap<>();
    private final Latencies latencies = new Latencies();
    private long told;
    private long lost;

    /**
     * What has come to all of them so far.
     *
     * @param ready how many hear
     * @param told how many changes were heard, by all together
     * @param lost how many connections have ended by themselves
     * @param newest the newest version that anybody has heard of
     * @param have how many have heard of that one
     */
    public record Heard(int ready, long told, long lost, long newest, int have, Latency late) {}

    private Listeners(Vertx vertx, Context loop, URI gateway, String path) {
        this.loop = loop;
        this.gateway = gateway;
        this.path = path;
        this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(CONNECT_MILLIS));
    }

    /** Has so many listen. */
    public static Future<Listeners> open(Vertx vertx, URI gateway, String showId, int count) {
        var loop = vertx.getOrCreateContext();
        var listeners = new Listeners(vertx, loop, gateway, "/api/v1/stream?topics=show:" + showId);
        return Lines.on(loop, () -> listeners.openAll(count))
                .compose(opening -> opening)
                .map(listeners);
    }

    public Future<Heard> heard() {
        return Lines.on(loop, this::count);
    }

    public Future<Void> close() {
        return Lines.on(
                        loop,
                        () -> Future.join(
                                List.copyOf(ears).stream().map(Ear::close).toList()))
                .compose(closing -> closing)
                .eventually(client::close)
                .mapEmpty();
    }

    private Heard count() {
        var newest = ears.stream().mapToLong(ear -> ear.version).max().orElse(0);
        var have = (int) ears.stream().filter(ear -> ear.version == newest).count();
        var ready = (int) ears.stream().filter(ear -> ear.isReady).count();
        var late = latencies.summary().getOrDefault(TOLD, new Latency(0, 0, 0, 0, 0, 0, 0));
        return new Heard(ready, told, lost, newest, have, late);
    }

    private Future<Void> openAll(int count) {
        List<Future<Void>> lanes = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            lanes.add(openSome(count / LANES + (lane < count % LANES ? 1 : 0)));
        }
        return Future.join(lanes).mapEmpty();
    }

    private Future<Void> openSome(int count) {
        return count <= 0
                ? Future.succeededFuture()
                : client.connect(gateway.getPort(), gateway.getHost())
                        .compose(socket -> new Ear(socket).listen())
                        .compose(listening -> openSome(count - 1));
    }

    /** One of them. */
    private final class Ear {

        private final NetSocket socket;
        private final StringBuilder line = new StringBuilder();
        private boolean isReady;
        private long version;

        Ear(NetSocket socket) {
            this.socket = socket;
        }

        Future<Void> listen() {
            ears.add(this);
            socket.handler(this::hear).closeHandler(closed -> lost++).exceptionHandler(fault -> {});
            return socket.write(Customers.page(gateway, path, "Accept: text/event-stream\r\n"));
        }

        Future<Void> close() {
            socket.closeHandler(null);
            return socket.close();
        }

        // What frames the chunks are lines of their own, and begin with none of these words.
        private void hear(Buffer chunk) {
            var text = chunk.toString(StandardCharsets.ISO_8859_1);
            var begin = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
                hear(line.append(text, begin, end).toString());
                line.setLength(0);
                begin = end + 1;
            }
            line.append(text, begin, text.length());
        }

        private void hear(String whole) {
            if (whole.startsWith("event: ready")) {
                isReady = true;
            } else if (whole.startsWith("data: ") && whole.contains(VERSION)) {
                version = Math.max(version, version(whole));
                told++;
                var now = System.nanoTime();
                latencies.note(TOLD, now - firstTold.computeIfAbsent(version, fresh -> now));
            }
        }

        private static long version(String data) {
            var begin = data.lastIndexOf(VERSION) + VERSION.length();
            var end = begin;
            while (end < data.length() && Character.isDigit(data.charAt(end))) {
                end++;
            }
            return end == begin ? 0 : Long.parseLong(data.substring(begin, end));
        }
    }
}
