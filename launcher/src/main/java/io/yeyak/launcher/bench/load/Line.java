package io.yeyak.launcher.bench.load;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection that is kept, with one request at a time on it. */
final class Line {

    private final NetSocket socket;
    private final Consumer<Line> free;
    private final Consumer<Line> lost;
    private final ReplyReader reader = new ReplyReader();
    private @Nullable Errand errand;
    private long sentAt;
    private boolean hasEnded;

    private Line(NetSocket socket, Consumer<Line> free, Consumer<Line> lost) {
        this.socket = socket;
        this.free = free;
        this.lost = lost;
    }

    /**
     * Opens one.
     *
     * @param free hears when it can be used again
     * @param lost hears of its end
     */
    static Future<Line> open(NetClient client, URI server, Consumer<Line> free, Consumer<Line> lost) {
        return client.connect(server.getPort(), server.getHost()).map(socket -> {
            var line = new Line(socket, free, lost);
            socket.handler(line::heard)
                    .closeHandler(closed -> line.end("connection closed"))
                    .exceptionHandler(fault -> line.end("connection broken"));
            return line;
        });
    }

    void send(Errand next) {
        errand = next;
        sentAt = System.nanoTime();
        socket.write(next.request()).onFailure(fault -> end("connection broken"));
    }

    /** Ends it if the answer is overdue. */
    void hangUpIfSentBefore(long nanos) {
        if (errand != null && sentAt - nanos < 0) {
            end("no answer in time");
        }
    }

    Future<Void> close() {
        return socket.close();
    }

    private void heard(Buffer chunk) {
        try {
            reader.read(chunk).ifPresent(this::answered);
        } catch (RuntimeException e) {
            end("answer not understood");
        }
    }

    private void answered(Reply reply) {
        var done = errand;
        errand = null;
        // The next one goes out before anything is made of this answer.
        var closes = reply.header("connection").filter("close"::equalsIgnoreCase);
        if (closes.isPresent()) {
            end("connection closed");
        } else {
            free.accept(this);
        }
        Optional.ofNullable(done).ifPresent(asked -> asked.done(reply));
    }

    private void end(String why) {
        var open = errand;
        errand = null;
        if (!hasEnded) {
            hasEnded = true;
            socket.handler(null).closeHandler(null).exceptionHandler(null);
            lost.accept(this);
            socket.close().onFailure(gone -> {});
        }
        Optional.ofNullable(open).ifPresent(asked -> asked.done(Reply.none(why)));
    }
}
