package io.yeyak.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StopOrderTest {

    private final StopOrder stops = new StopOrder();
    private final List<String> stopped = Collections.synchronizedList(new ArrayList<>());

    @Test
    void stopsStageByStageHoweverThingsWereStarted() {
        stops.add(Stage.POSTGRES, "postgres", () -> stopped.add("postgres"));
        stops.add(Stage.GATEWAY, "gateway", () -> stopped.add("gateway"));
        stops.add(Stage.KAFKA, "kafka", () -> stopped.add("kafka"));
        stops.add(Stage.CONTEXTS, "ticket", () -> stopped.add("ticket"));

        var clean = stops.stop();

        assertThat(clean).isTrue();
        assertThat(stopped).containsExactly("gateway", "ticket", "kafka", "postgres");
    }

    @Test
    void stopsTheRestWhenOneThingFails() {
        stops.add(Stage.CONTEXTS, "broken", () -> {
            throw new IllegalStateException("broken");
        });
        stops.add(Stage.POSTGRES, "postgres", () -> stopped.add("postgres"));

        assertThat(stops.stop()).isFalse();
        assertThat(stopped).containsExactly("postgres");
    }

    @Test
    void stopsTheThingsOfOneStageSideBySide() {
        var both = new CountDownLatch(2);
        for (var name : List.of("ticket", "payment")) {
            stops.add(Stage.CONTEXTS, name, () -> {
                both.countDown();
                both.await();
            });
        }

        assertThat(stops.stop()).isTrue();
    }

    @Test
    void waitsForWhatIsStartedUntilTheEndBegins() throws Exception {
        assertThat(stops.await(Future.succeededFuture("up"))).isEqualTo("up");
        var broken = new IllegalStateException("broken");
        assertThatThrownBy(() -> stops.await(Future.failedFuture(broken))).hasMessageContaining("broken");

        Promise<String> never = Promise.promise();
        Thread.ofVirtual().start(() -> {
            boolean unusedClean = stops.stop();
        });

        assertThatThrownBy(() -> stops.await(never.future())).hasMessage("the process is ending");
    }

    @Test
    void stopsEachThingOnce() {
        stops.add(Stage.KAFKA, "kafka", () -> stopped.add("kafka"));

        assertThat(stops.stop()).isTrue();
        assertThat(stops.stop()).isTrue();
        assertThat(stopped).containsExactly("kafka");
    }

    @Test
    void stopsAtOnceWhatComesUpAfterTheEndHasBegun() {
        assertThat(stops.stop()).isTrue();

        stops.add(Stage.POSTGRES, "late", () -> stopped.add("late"));

        assertThat(stops.isStopping()).isTrue();
        assertThat(stopped).containsExactly("late");
    }
}
