package io.yeyak.launcher.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void levelsOffWhereItKeepsItsHeight() {
        assertThat(Course.of(List.of(0.0, 5.0, 9.0, 10.0, 10.5, 11.0)).levelsOff())
                .isTrue();
        assertThat(Course.of(List.of(0.0, 0.0, 0.0)).levelsOff()).isTrue();
    }

    @Test
    void growsWhereItDoesNot() {
        assertThat(Course.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0)).levelsOff()).isFalse();
    }

    @Test
    void isNotKnownToLevelOffAfterTwoLooks() {
        assertThat(Course.of(List.of(1.0, 1.0)).levelsOff()).isFalse();
        assertThat(Course.of(List.of()).levelsOff()).isFalse();
    }
}
