package io.yeyak.launcher.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    @Test
    void hasOneRateFollowAnother() {
        var timetable = Timetable.of(10, 10).then(300, 100).then(20, 10);

        assertThat(timetable.people()).isEqualTo(330);
        assertThat(timetable.before(1)).isEqualTo(10);
        assertThat(timetable.before(3)).isEqualTo(330);
        assertThat(timetable.due(0)).isZero();
        assertThat(timetable.due(5)).isEqualTo(NANOS / 2);
        assertThat(timetable.due(10)).isEqualTo(NANOS);
        assertThat(timetable.due(110)).isEqualTo(2 * NANOS);
        assertThat(timetable.due(310)).isEqualTo(4 * NANOS);
        assertThat(timetable.due(330)).isEqualTo(6 * NANOS);
    }

    @Test
    void hasAllComeAtOnce() {
        var timetable = Timetable.of(1_000, Timetable.AT_ONCE);

        assertThat(timetable.due(0)).isZero();
        assertThat(timetable.due(999)).isZero();
    }

    @Test
    void needsSomebody() {
        assertThatThrownBy(() -> Timetable.of(0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Timetable.of(10, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
