package io.yeyak.launcher.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections to a real server, which does not always behave. */
class LinesIT {

    private static final long PATIENCE_SECONDS = 60;
    private static final int PEOPLE = 200;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        vertx.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void sendsAllOverAFewConnectionsThatAreKept() throws Exception {
        var replies = send(request -> request.response().end("yes"), Duration.ofSeconds(30));

        assertThat(replies).hasSize(PEOPLE).allMatch(Reply::isGood);
        assertThat(replies).extracting(reply -> reply.body().toString()).containsOnly("yes");
        assertThat(connections.get()).isEqualTo(4);
    }

    @Test
    void opensAnotherWhereOneIsClosed() throws Exception {
        var replies = send(
                request -> requests.incrementAndGet() % 10 == 0
                        ? request.connection().close()
                        : request.response().end("yes"),
                Duration.ofSeconds(30));

        assertThat(replies).hasSize(PEOPLE);
        assertThat(replies).filteredOn(Reply::isGood).hasSize(PEOPLE - PEOPLE / 10);
        assertThat(replies)
                .filteredOn(reply -> !reply.isGood())
                .extracting(Reply::kind)
                .containsOnly("connection closed");
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        var replies = send(
                request -> requests.incrementAndGet() == 1
                        ? Future.succeededFuture()
                        : request.response().end("yes"),
                Duration.ofSeconds(2));

        assertThat(replies)
                .filteredOn(reply -> reply.kind().equals("no answer in time"))
                .hasSize(1);
        assertThat(replies).filteredOn(Reply::isGood).hasSize(PEOPLE - 1);
    }

    private interface Behaviour {
        Future<Void> on(HttpServerRequest request);
    }

    private List<Reply> send(Behaviour behaviour, Duration patience) throws Exception {
        var server = vertx.createHttpServer()
                .connectionHandler(connection -> connections.incrementAndGet())
                .requestHandler(request -> behaviour.on(request).onFailure(gone -> {}))
                .listen(0, "127.0.0.1")
                .await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var address = URI.create("http://127.0.0.1:" + server.actualPort());
        var lines = Lines.open(vertx, vertx.getOrCreateContext(), address, 4, patience)
                .await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Promise<List<Reply>> all = Promise.promise();
        lines.loop().runOnContext(now -> sendAll(lines, address, all));
        return all.future().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void sendAll(Lines lines, URI address, Promise<List<Reply>> all) {
        List<Reply> replies = new ArrayList<>();
        Buffer request = Customers.page(address, "/", "");
        for (int number = 0; number < PEOPLE; number++) {
            lines.send(new Booking.Request(() -> request, reply -> {
                replies.add(reply);
                if (replies.size() == PEOPLE) {
                    all.complete(replies);
                }
            }));
        }
    }
}
