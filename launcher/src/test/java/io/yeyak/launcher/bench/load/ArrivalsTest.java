package io.yeyak.launcher.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final long PATIENCE_SECONDS = 60;

    private final Vertx vertx = Vertx.vertx();
    private final List<Long> due = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        vertx.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void letsEachComeAtTheMomentOfTheTimetableHoweverLateItIs() throws Exception {
        var begin = System.nanoTime() - TimeUnit.SECONDS.toNanos(5);

        Arrivals.of(vertx, Timetable.of(100, 1_000), begin, (number, at) -> due.add(at - begin))
                .await(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(due).hasSize(100);
        for (int number = 0; number < due.size(); number++) {
            assertThat(due.get(number)).isEqualTo(number * TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    @Test
    void letsNobodyComeTooEarly() throws Exception {
        var begin = System.nanoTime();
        List<Long> early = new ArrayList<>();

        Arrivals.of(vertx, Timetable.of(50, 1_000), begin, (number, at) -> early.add(System.nanoTime() - at))
                .await(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(early).hasSize(50).allMatch(late -> late >= 0);
    }

    @Test
    void letsAllComeAtOnce() throws Exception {
        var begin = System.nanoTime();

        Arrivals.of(vertx, Timetable.of(1_000, Timetable.AT_ONCE), begin, (number, at) -> due.add(at))
                .await(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(due).hasSize(1_000).containsOnly(begin);
    }
}
