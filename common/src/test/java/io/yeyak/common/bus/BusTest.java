package io.yeyak.common.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.yeyak.common.event.Actor;
import io.yeyak.common.fault.Unavailable;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BusTest {

    private static final Address ADDRESS = new Address("shelf.look");
    private static final Refusal AWAY =
            Refusal.unavailable("shelf-unavailable", "This part of the service cannot answer now. Please try again.");

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = new Bus(vertx);

    record Seen(String word, int patience) implements Meta {
        @Override
        public Map<String, String> meta() {
            return Map.of(VERSION, "7");
        }
    }

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void passesARequestOnAndTheAnswerBack() {
        Request asked = new Request(
                Actor.customer("7f1c"),
                Map.of("showId", "1", "limit", "50"),
                Optional.of("key"),
                Duration.ofSeconds(30),
                Optional.of("00-trace"),
                "표".getBytes(UTF_8));
        Promise<Request> got = Promise.promise();
        serve(request -> {
            got.complete(request);
            return Future.succeededFuture(Reply.done(new Seen("표", 3)));
        });

        Answer.Done answer = (Answer.Done) bus.ask(ADDRESS, asked).await();

        assertThat(got.future().await()).usingRecursiveComparison().isEqualTo(asked);
        assertThat(answer.meta()).isEqualTo(Map.of("version", "7"));
        assertThat(new String(answer.body(), UTF_8)).isEqualTo("{\"word\":\"표\",\"patience\":3}");
    }

    @Test
    void passesOnWhatIsEncodedAlready() {
        serve(request ->
                Future.succeededFuture(Reply.done(new Encoded(Map.of(Meta.ETAG, "\"a\""), "[1]".getBytes(UTF_8)))));

        Answer.Done answer = (Answer.Done) ask();

        assertThat(answer.meta()).isEqualTo(Map.of("etag", "\"a\""));
        assertThat(new String(answer.body(), UTF_8)).isEqualTo("[1]");
    }

    @Test
    void passesOnARefusal() {
        Refusal refusal = Refusal.conflict("sold-out", "Nothing is left.");
        serve(request -> Future.succeededFuture(Reply.refused(refusal)));

        assertThat(ask()).isEqualTo(new Answer.Refused(refusal));
    }

    @Test
    void answersForAHandlerThatThrows() {
        serve(request -> {
            throw new IllegalStateException("secret");
        });

        assertThat(ask()).isEqualTo(internal());
    }

    @Test
    void answersForAHandlerThatFails() {
        serve(request -> Future.failedFuture(new IllegalStateException("secret")));

        assertThat(ask()).isEqualTo(internal());
    }

    @Test
    void answersForAHandlerWhoseAnswerCannotBeWritten() {
        serve(request -> Future.succeededFuture(Reply.done(new Object())));

        assertThat(ask()).isEqualTo(internal());
    }

    @Test
    void saysThatTryingLaterHelpsWhenSomethingIsAway() {
        serve(request -> Future.failedFuture(new Unavailable("the database")));

        assertThat(ask()).isEqualTo(new Answer.Refused(AWAY));
    }

    @Test
    void answersForAHandlerThatNeverDoes() {
        serve(request -> Promise.<Reply<String>>promise().future());

        assertThat(bus.ask(ADDRESS, request(Duration.ofMillis(50))).await()).isEqualTo(new Answer.Refused(AWAY));
    }

    @Test
    void answersForAHandlerThatIsNotThere() {
        assertThat(ask()).isEqualTo(new Answer.Refused(AWAY));
    }

    @Test
    void answersForAHandlerThatIsNotThereAnyMore() {
        serve(request -> Future.succeededFuture(Reply.done("here")));
        bus.close().await();

        assertThat(ask()).isEqualTo(new Answer.Refused(AWAY));
    }

    @Test
    void saysThatABodyIsNotWhatTheContractAsksFor() {
        serve(request -> Future.succeededFuture(Reply.done(Json.decode(request.body(), Seen.class))));

        assertThat(ask())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Kind.INVALID));
    }

    @Test
    void answersAMessageThatIsNoRequest() {
        serve(request -> Future.succeededFuture(Reply.done("never")));

        Buffer reply = vertx.eventBus()
                .<Buffer>request(ADDRESS.name(), Buffer.buffer("garbage"))
                .await()
                .body();

        assertThat(Wire.answer(reply)).isEqualTo(new Answer.Refused(AWAY));
    }

    private void serve(Function<Request, Future<? extends Reply<?>>> handler) {
        bus.serve(ADDRESS, handler).await();
    }

    private Answer ask() {
        return bus.ask(ADDRESS, request(Duration.ofSeconds(60))).await();
    }

    private static Request request(Duration patience) {
        return new Request(Actor.admin("1"), Map.of(), Optional.empty(), patience, Optional.empty(), new byte[0]);
    }

    private static Answer internal() {
        return new Answer.Refused(new Refusal(Kind.INTERNAL, "internal", "Something went wrong on our side."));
    }
}
