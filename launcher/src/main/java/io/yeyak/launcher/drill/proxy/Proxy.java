package io.yeyak.launcher.drill.proxy;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Stands on the loopback address between clients and one server, and passes on what comes, or troubles it. */
public final class Proxy {

    private static final String HOST = "127.0.0.1";
    private static final int CONNECT_MILLIS = 5_000;

    private final Vertx vertx;
    private final Context context;
    private final String name;
    private final int target;
    private final NetClient client;
    private final NetServer server;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong cuts = new AtomicLong();
    // Of the event loop.
    private final Set<Link> links = new HashSet<>();
    private volatile Toxic toxic = new Toxic.None();

    private Proxy(Vertx vertx, String name, int port, int target) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.name = name;
        this.target = target;
        this.client = vertx.createNetClient(
                new NetClientOptions().setConnectTimeout(CONNECT_MILLIS).setTcpNoDelay(true));
        this.server = vertx.createNetServer(
                new NetServerOptions().setHost(HOST).setPort(port).setTcpNoDelay(true));
    }

    /**
     * Opens a proxy.
     *
     * @param port where clients find it; 0 for any that is free
     * @param target the port of the server, which may be away
     */
    public static Future<Proxy> open(Vertx vertx, String name, int port, int target) {
        var proxy = new Proxy(vertx, name, port, target);
        return proxy.onItsLoop(
                () -> proxy.server.connectHandler(proxy::connect).listen().map(listening -> proxy));
    }

    public String name() {
        return name;
    }

    public int port() {
        return server.actualPort();
    }

    public Toxic toxic() {
        return toxic;
    }

    public Traffic traffic() {
        return new Traffic(bytes.get(), cuts.get());
    }

    /** Troubles all connections in that way from now on, and in no other. */
    public Future<Void> set(Toxic wanted) {
        return onItsLoop(() -> {
            toxic = wanted;
            for (var link : List.copyOf(links)) {
                link.changed();
                apply(link);
            }
            return Future.succeededFuture();
        });
    }

    /** Passes everything on again. */
    public Future<Void> heal() {
        return set(new Toxic.None());
    }

    /** Closes it and all connections. */
    public Future<Void> close() {
        return onItsLoop(() -> {
            List.copyOf(links).forEach(Link::close);
            return server.close().eventually(client::close);
        });
    }

    private void connect(NetSocket socket) {
        if (toxic instanceof Toxic.Down) {
            socket.close().onComplete(closed -> {});
            return;
        }
        socket.pause();
        client.connect(target, HOST)
                .onSuccess(there -> link(socket, there))
                // As the server would have done it: no connection.
                .onFailure(away -> {
                    Link.harden(socket);
                    socket.close().onComplete(closed -> {});
                });
    }

    private void link(NetSocket here, NetSocket there) {
        var link = new Link(vertx, here, there, () -> toxic, bytes);
        links.add(link);
        link.begin(() -> links.remove(link));
        apply(link);
    }

    private void apply(Link link) {
        switch (toxic) {
            case Toxic.Down() -> cut(link, link::close);
            case Toxic.Reset(var after)
            when after.isPositive() ->
                vertx.timer(after.toMillis(), TimeUnit.MILLISECONDS).onComplete(passed -> {
                    if (toxic instanceof Toxic.Reset) {
                        cut(link, link::reset);
                    }
                });
            case Toxic.Reset(var _) -> cut(link, link::reset);
            default -> {}
        }
    }

    private void cut(Link link, Runnable end) {
        if (links.remove(link) && link.isFlowing()) {
            cuts.incrementAndGet();
        }
        end.run();
    }

    /** Something that is done on the event loop. */
    private interface Step<T> {
        Future<T> run();
    }

    private <T> Future<T> onItsLoop(Step<T> step) {
        return Future.future(done -> context.runOnContext(
                now -> Future.succeededFuture().compose(started -> step.run()).onComplete(done)));
    }
}
