package io.yeyak.launcher.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.embedded.Ports;
import io.yeyak.common.event.Actor;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.settings.ClusterSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks a member of a cluster that leaves it. */
class LeavingIT {

    private static final String HOST = "127.0.0.1";
    private static final Address ADDRESS = new Address("shelf.look");

    private final List<String> found = new ArrayList<>();
    private final List<Vertx> members = new ArrayList<>();
    private Vertx asking;
    private Vertx leaving;
    private Vertx staying;

    @BeforeEach
    void join() throws Exception {
        asking = member();
        leaving = member();
        staying = member();
    }

    @AfterEach
    void close() throws Exception {
        for (var member : members) {
            member.close().await(60, SECONDS);
        }
    }

    @Test
    void whatItCannotFinishTheNextOneFinishes() throws Exception {
        Promise<Request> begun = Promise.promise();
        var stuck = new Bus(leaving);
        stuck.serve(ADDRESS, request -> {
                    begun.tryComplete(request);
                    return Promise.<Reply<String>>promise().future();
                })
                .await(60, SECONDS);
        var answer = new Bus(asking).ask(ADDRESS, request().repeatable());
        assertThat(begun.future().await(60, SECONDS)).isNotNull();
        new Bus(staying)
                .serve(ADDRESS, request -> Future.succeededFuture(Reply.done("from the next one")))
                .await(60, SECONDS);

        stuck.close().await(60, SECONDS);
        leaving.close().await(60, SECONDS);

        assertThat(text(answer.await(60, SECONDS))).isEqualTo("\"from the next one\"");
    }

    @Test
    void whoAsksAllTheTimeIsAnsweredAllTheTime() throws Exception {
        for (var member : List.of(leaving, staying)) {
            new Bus(member)
                    .serve(ADDRESS, request -> Future.succeededFuture(Reply.done("here")))
                    .await(60, SECONDS);
        }
        var bus = new Bus(asking);
        var answers = new ArrayList<Future<Answer>>();
        ask(bus, answers, 200);

        var left = leaving.close();
        while (!left.isComplete()) {
            ask(bus, answers, 20);
        }
        ask(bus, answers, 200);

        for (var answer : answers) {
            assertThat(text(answer.await(60, SECONDS))).isEqualTo("\"here\"");
        }
    }

    /** A few at a time, so that there is always one on its way. */
    private static void ask(Bus bus, List<Future<Answer>> answers, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            answers.add(bus.ask(ADDRESS, request().repeatable()));
            if (i % 5 == 0) {
                assertThat(answers.getLast().await(60, SECONDS)).isNotNull();
            }
        }
    }

    private Vertx member() throws Exception {
        var port = Ports.free();
        var settings =
                new ClusterSettings("leaving", HOST, port, Ports.free(), List.copyOf(found), Optional.empty(), false);
        var member = Cluster.join(settings, new VertxOptions(), Vertx.builder()).await(90, SECONDS);
        found.add(HOST + ":" + port);
        members.add(member);
        return member;
    }

    private static Request request() {
        return new Request(
                Actor.admin("1"), Map.of(), Optional.empty(), Duration.ofSeconds(30), Optional.empty(), new byte[0]);
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.Done(var meta, byte[] body) -> new String(body, UTF_8);
            case Answer.Refused(var refusal) -> refusal.code();
        };
    }
}
