package io.yeyak.common.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yeyak.common.event.Actor;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.fixture.Eventually;
import io.yeyak.common.fixture.FollowingTracer;
import io.yeyak.common.fixture.KeptFigures;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.trace.Tracer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObservedBusTest {

    private static final Address ADDRESS = new Address("shelf.look");

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void handlesARequestWithinAStepOfItsOwn() {
        var tracer = new FollowingTracer();
        Tracer.use(vertx, tracer);

        Request got = asked(Optional.of("the gateway's"));

        assertThat(got.traceparent()).contains("shelf.look after the gateway's");
        assertThat(got.mayRepeat()).isTrue();
        Eventually.holds("the step is over", () -> tracer.open() == 0);
    }

    @Test
    void beginsNoTraceByItself() {
        var tracer = new FollowingTracer();
        Tracer.use(vertx, tracer);

        assertThat(asked(Optional.empty()).traceparent()).isEmpty();
        assertThat(tracer.open()).isZero();
    }

    @Test
    void passesATraceOnAsItIsWhileNobodyFollows() {
        assertThat(asked(Optional.of("the gateway's")).traceparent()).contains("the gateway's");
    }

    @Test
    void countsTheRequestsThatNobodyAnswers() {
        var kept = new KeptFigures();
        Figures.use(vertx, kept);
        Bus bus = new Bus(vertx);
        bus.expect(ADDRESS);
        assertThat(kept.sum("yeyak.bus.unanswered", "context", "shelf")).isZero();

        Answer answer = bus.ask(ADDRESS, request(Optional.empty())).await();

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(kept.sum("yeyak.bus.unanswered", "context", "shelf")).isEqualTo(1);
    }

    private Request asked(Optional<String> traceparent) {
        Bus bus = new Bus(vertx);
        Promise<Request> got = Promise.promise();
        bus.serve(ADDRESS, request -> {
                    got.complete(request);
                    return Future.succeededFuture(Reply.done("seen"));
                })
                .await();
        Answer answer = bus.ask(ADDRESS, request(traceparent).repeatable()).await();
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return got.future().await();
    }

    private static Request request(Optional<String> traceparent) {
        return new Request(
                Actor.admin("1"), Map.of(), Optional.empty(), Duration.ofSeconds(3), traceparent, new byte[0]);
    }
}
