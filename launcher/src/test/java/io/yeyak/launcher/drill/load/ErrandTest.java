package io.yeyak.launcher.drill.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people want follows from the seed. */
class ErrandTest {

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(IntStream.range(0, 100).mapToObj(number -> Errand.draw(7, number, 60)))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .mapToObj(number -> Errand.draw(7, number, 60))
                        .toList());
        assertThat(Errand.draw(8, 1, 1_000)).isNotEqualTo(Errand.draw(7, 1, 1_000));
    }

    @Test
    void isOfEveryKindSoonerOrLater() {
        var errands = IntStream.range(0, 1_000)
                .mapToObj(number -> Errand.draw(7, number, 60))
                .toList();

        assertThat(errands.stream().map(Errand::habit).collect(Collectors.toSet()))
                .contains(Habit.values());
        assertThat(errands.stream().map(Errand::show).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(ShowKind.LONELY)));
        assertThat(errands.stream().map(Errand::quantity).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void hasTooFewHotTicketsAndEnoughOfTheOthers() {
        assertThat(ShowKind.HOT.capacity(10_000)).isLessThan(300);
        assertThat(ShowKind.BIG.capacity(10_000)).isGreaterThan(10_000);
    }

    @Test
    void troublesAreFeltByWhoeverWasThereAtTheTime() {
        var troubles = new Troubles();
        var noon = Instant.parse("2030-01-01T12:00:00Z");
        troubles.note(noon, noon.plusSeconds(5));

        assertThat(troubles.feltBetween(noon.minusSeconds(5), noon.minusSeconds(1)))
                .isFalse();
        assertThat(troubles.feltBetween(noon.plusSeconds(2), noon.plusSeconds(3)))
                .isTrue();
        assertThat(troubles.feltBetween(noon.plusSeconds(6), noon.plusSeconds(9)))
                .isFalse();
    }
}
