package io.yeyak.common.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import io.yeyak.common.event.Actor;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked of another process, which is played by a consumer that the bus knows nothing of. */
class ErrandTest {

    private static final Address ADDRESS = new Address("shelf.look");
    private static final Answer DONE = new Answer.Done(Map.of(), "[1]".getBytes(UTF_8));

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = new Bus(vertx);
    private final List<Request> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void sendsAgainWhatNobodyHasAnswered() {
        play(message -> {
            if (heard.size() > 1) {
                message.reply(Wire.encode(DONE));
            }
        });

        assertThat(ask(read(60))).isEqualTo("[1]");

        assertThat(heard).hasSize(2);
    }

    @Test
    void leavesLessTimeToWhoIsAskedAgain() {
        play(message -> {
            if (heard.size() > 2) {
                message.reply(Wire.encode(DONE));
            }
        });

        assertThat(ask(read(60))).isEqualTo("[1]");

        assertThat(heard.getLast().patience()).isLessThan(heard.getFirst().patience());
        assertThat(heard.getFirst().parameter(Request.WAIT)).hasValue("30");
        assertThat(heard.getLast().parameter(Request.WAIT).map(Integer::parseInt))
                .hasValueSatisfying(seconds -> assertThat(seconds).isLessThan(30));
    }

    @Test
    void sendsOnceWhatMustNotBeDoneTwice() {
        play(message -> {});

        assertThat(ask(command(Duration.ofMillis(1_500)))).isEqualTo("shelf-unavailable");

        assertThat(heard).hasSize(1);
    }

    @Test
    void waitsForWhoSaysThatItIsAtWork() {
        Future<Answer> slow = vertx.timer(2_500, TimeUnit.MILLISECONDS).map(DONE);
        play(message -> new Posted(vertx, slow, () -> false).to(message));

        assertThat(ask(read(60))).isEqualTo("[1]");

        assertThat(heard).hasSize(1);
    }

    @Test
    void beginsNothingTwiceInOneProcess() {
        UnderWay here = new UnderWay();
        Promise<Answer> slow = Promise.promise();
        List<String> begun = new CopyOnWriteArrayList<>();

        Future<Answer> first = here.once("errand", () -> begin(begun, slow));
        Future<Answer> again = here.once("errand", () -> begin(begun, slow));
        Future<Answer> other = here.once("other errand", () -> begin(begun, slow));
        slow.complete(DONE);

        assertThat(List.of(first.await(), again.await(), other.await())).containsOnly(DONE);
        assertThat(begun).hasSize(2);
        assertThat(here.once("errand", () -> begin(begun, slow)).await()).isEqualTo(DONE);
        assertThat(begun).hasSize(3);
    }

    private static Future<Answer> begin(List<String> begun, Promise<Answer> work) {
        begun.add("begun");
        return work.future();
    }

    @Test
    void asksTheNextProcessWhenOneLeaves() {
        Future<Answer> fault = vertx.timer(1, TimeUnit.MILLISECONDS)
                .map(new Answer.Refused(Refusal.unavailable("shelf-unavailable", "The database is closed.")));
        play(message -> {
            if (heard.size() > 1) {
                message.reply(Wire.encode(DONE));
            } else {
                new Posted(vertx, fault, () -> true).to(message);
            }
        });

        assertThat(ask(read(60))).isEqualTo("[1]");
    }

    @Test
    void finishesWhatItHasInHandBeforeItIsClosed() {
        Promise<Reply<String>> work = Promise.promise();
        Promise<Request> begun = Promise.promise();
        bus.serve(ADDRESS, request -> {
                    begun.complete(request);
                    return work.future();
                })
                .await();
        Future<Answer> answer = bus.ask(ADDRESS, read(60));
        assertThat(begun.future().await()).isNotNull();

        Future<Void> closed = bus.close();
        work.complete(Reply.done("done"));

        closed.await();
        assertThat(text(answer.await())).isEqualTo("\"done\"");
    }

    private void play(Consumer<Message<Buffer>> process) {
        vertx.eventBus()
                .<Buffer>consumer(ADDRESS.name(), message -> {
                    heard.add(Wire.request(message.body()));
                    process.accept(message);
                })
                .completion()
                .await();
    }

    private String ask(Request request) {
        return text(bus.ask(ADDRESS, request).await());
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.Done(var meta, byte[] body) -> new String(body, UTF_8);
            case Answer.Refused(Refusal refusal) -> refusal.code();
        };
    }

    private static Request read(int seconds) {
        return request(Map.of(Request.WAIT, "30"), Duration.ofSeconds(seconds)).repeatable();
    }

    private static Request command(Duration patience) {
        return request(Map.of(), patience);
    }

    private static Request request(Map<String, String> parameters, Duration patience) {
        return new Request(Actor.admin("1"), parameters, Optional.empty(), patience, Optional.empty(), new byte[0]);
    }
}
