package io.yeyak.launcher.drill.proxy;

import io.netty.channel.ChannelException;
import io.netty.channel.ChannelOption;
import io.vertx.core.Vertx;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection through a proxy: a client's and the one to the server. */
final class Link {

    private static final Logger log = LoggerFactory.getLogger(Link.class);
    private static final long FLOWING_NANOS = Duration.ofSeconds(10).toNanos();

    private final NetSocket client;
    private final NetSocket server;
    private final Pipe toServer;
    private final Pipe toClient;
    private final AtomicLong bytes;
    private int ends;
    private long movedAt = System.nanoTime() - FLOWING_NANOS;

    Link(Vertx vertx, NetSocket client, NetSocket server, Supplier<Toxic> toxic, AtomicLong bytes) {
        this.client = client;
        this.server = server;
        this.bytes = bytes;
        this.toServer = new Pipe(vertx, client, server, Direction.TO_SERVER, toxic);
        this.toClient = new Pipe(vertx, server, client, Direction.TO_CLIENT, toxic);
    }

    /** Begins; {@code over} is called when both sides are closed. */
    void begin(Runnable over) {
        for (var socket : new NetSocket[] {client, server}) {
            // What is wrong with it shows in its end.
            socket.exceptionHandler(fault -> {});
            socket.closeHandler(closed -> {
                ends++;
                if (ends == 2) {
                    over.run();
                }
            });
        }
        toServer.begin(this::moved);
        toClient.begin(this::moved);
    }

    void changed() {
        toServer.changed();
        toClient.changed();
    }

    boolean isFlowing() {
        return System.nanoTime() - movedAt < FLOWING_NANOS;
    }

    void close() {
        client.close().onComplete(closed -> {});
        server.close().onComplete(closed -> {});
    }

    /** Closes both with a reset instead of an orderly end. */
    void reset() {
        harden(client);
        harden(server);
        close();
    }

    /** Makes the next close a reset; who has gone already needs none. */
    static void harden(NetSocket socket) {
        try {
            var unusedSet = ((NetSocketInternal) socket)
                    .channelHandlerContext()
                    .channel()
                    .config()
                    .setOption(ChannelOption.SO_LINGER, 0);
        } catch (ChannelException e) {
            log.atDebug().setCause(e).log("A connection was closed before it could be reset");
        }
    }

    private void moved(int length) {
        bytes.addAndGet(length);
        movedAt = System.nanoTime();
    }
}
