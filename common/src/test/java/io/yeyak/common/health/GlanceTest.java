package io.yeyak.common.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GlanceTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void looksOnceForAllWhoAskMeanwhileAndAMomentLater() {
        Promise<String> answer = Promise.promise();
        Glance<String> glance = glance(answer.future());

        Future<Seen<String>> first = glance.now();
        Future<Seen<String>> second = glance.now();
        answer.complete("here");

        assertThat(first.await().value()).contains("here");
        assertThat(second.await().value()).contains("here");
        assertThat(glance.now().await().value()).contains("here");
        assertThat(looks).hasValue(1);
    }

    @Test
    void saysWhyNothingCouldBeSeen() {
        Seen<String> seen = glance(Future.failedFuture("it is dark")).now().await();

        assertThat(seen.value()).isEmpty();
        assertThat(seen.fault()).contains("it is dark");
    }

    @Test
    void survivesALookThatThrows() {
        Glance<String> glance = new Glance<>(() -> {
            throw new IllegalStateException("no eyes");
        });

        assertThat(glance.now().await().fault()).contains("no eyes");
    }

    @Test
    void doesNotWaitForALookThatHangsAndBeginsNoOther() {
        Glance<String> glance = glance(Promise.<String>promise().future());

        assertThat(glance.now().await()).isEqualTo(new Seen<>(Optional.empty(), "It does not answer in time."));
        assertThat(glance.now().await().value()).isEmpty();
        assertThat(looks).hasValue(1);
    }

    private Glance<String> glance(Future<String> answer) {
        return new Glance<>(() -> {
            looks.incrementAndGet();
            return answer;
        });
    }
}
