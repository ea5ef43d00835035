package io.yeyak.launcher.drill.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A good client: it asks again, elsewhere, in the same words, and knows what it does not know. */
class ClientTest {

    private final Vertx vertx = Vertx.vertx();
    private final Troubles troubles = new Troubles();
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void takesTheAnswerThatItGets() {
        var client = client(gateway(answering(409)));

        assertThat(client.call(ask())).isInstanceOfSatisfying(Outcome.Heard.class, answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.isDoubtful()).isFalse();
            assertThat(answer.tries()).isEqualTo(1);
        });
        assertThat(troubles.count()).isZero();
        assertThat(heard).containsExactly("the-key by token of ann");
    }

    @Test
    void asksTheOtherGatewayWithTheSameKeyWhenOneSaysNothing() {
        var client = client(gateway(ClientTest::hangUp), gateway(answering(202)), gateway(ClientTest::hangUp));

        var outcomes = List.of(client.call(ask()), client.call(ask()), client.call(ask()));

        assertThat(outcomes).allMatch(Outcome::isGood);
        assertThat(outcomes).anyMatch(outcome -> outcome.tries() > 1);
        assertThat(heard).allMatch("the-key by token of ann"::equals);
        assertThat(troubles.feltBetween(Instant.now().minusSeconds(60), Instant.now()))
                .isTrue();
    }

    @Test
    void doubtsARefusalAfterATryThatWasPerhapsHeard() {
        var tries = new AtomicInteger();
        var client = client(gateway(request -> {
            if (tries.incrementAndGet() == 1) {
                hangUp(request);
            } else {
                answering(409).handle(request);
            }
        }));

        assertThat(client.call(ask()))
                .isInstanceOfSatisfying(
                        Outcome.Heard.class,
                        answer -> assertThat(answer.isDoubtful()).isTrue());
    }

    @Test
    void doubtsNothingWhereNobodyTookTheConnection() {
        var client = client(nobody(), gateway(answering(409)), nobody());

        var outcomes = List.of(client.call(ask()), client.call(ask()), client.call(ask()));

        assertThat(outcomes).anyMatch(outcome -> outcome.tries() > 1);
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Heard.class,
                                answer -> assertThat(answer.isDoubtful()).isFalse()));
    }

    private Client client(URI... gateways) {
        return new Client(
                vertx, new Target(List.of(gateways), user -> "token of " + user, () -> "token of admin"), troubles);
    }

    private static Ask ask() {
        return Ask.post("ann", "/reservations").key("the-key");
    }

    private URI gateway(Handler<HttpServerRequest> behaviour) {
        var server = vertx.createHttpServer()
                .requestHandler(request -> {
                    heard.add(request.getHeader("Idempotency-Key") + " by "
                            + request.getHeader("Authorization").replace("Bearer ", ""));
                    behaviour.handle(request);
                })
                .listen(0, "127.0.0.1")
                .await();
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private URI nobody() {
        var server = vertx.createHttpServer()
                .requestHandler(ClientTest::hangUp)
                .listen(0, "127.0.0.1")
                .await();
        server.close().await();
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private static Handler<HttpServerRequest> answering(int status) {
        return request -> request.response().setStatusCode(status).end("{}").onFailure(gone -> hangUp(request));
    }

    private static void hangUp(HttpServerRequest request) {
        request.connection().close().onFailure(gone -> request.resume());
    }
}
