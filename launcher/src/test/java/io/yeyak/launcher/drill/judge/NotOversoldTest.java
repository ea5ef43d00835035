package io.yeyak.launcher.drill.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.launcher.drill.history.Ending;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No ticket is sold that is not there. */
class NotOversoldTest {

    @Test
    void takesAShowThatIsSoldOut() {
        var story = new Story()
                .placed("c0", "k", "r0", 2)
                .read("c0", "r0", "CONFIRMED", 9)
                .placed("c1", "k", "r1", 2)
                .read("c1", "r1", "CONFIRMED", 9)
                .placed("c2", "k", "r2", 2)
                .read("c2", "r2", "CONFIRMED", 9)
                .placed("c3", "k", "r3", 2)
                .read("c3", "r3", "CONFIRMED", 9)
                .placed("c4", "k", "r4", 2)
                .read("c4", "r4", "CONFIRMED", 9)
                .ends("c0", "r0", "CONFIRMED", 2)
                .charged("r0", 200, 0, 0, 1)
                .ends("c1", "r1", "CONFIRMED", 2)
                .charged("r1", 200, 0, 0, 1)
                .ends("c2", "r2", "CONFIRMED", 2)
                .charged("r2", 200, 0, 0, 1)
                .ends("c3", "r3", "CONFIRMED", 2)
                .charged("r3", 200, 0, 0, 1)
                .ends("c4", "r4", "CONFIRMED", 2)
                .charged("r4", 200, 0, 0, 1);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesOneReservationTooMany() {
        var story = new Story()
                .placed("c0", "k", "r0", 2)
                .read("c0", "r0", "CONFIRMED", 9)
                .placed("c1", "k", "r1", 2)
                .read("c1", "r1", "CONFIRMED", 9)
                .placed("c2", "k", "r2", 2)
                .read("c2", "r2", "CONFIRMED", 9)
                .placed("c3", "k", "r3", 2)
                .read("c3", "r3", "CONFIRMED", 9)
                .placed("c4", "k", "r4", 2)
                .read("c4", "r4", "CONFIRMED", 9)
                .placed("c5", "k", "r5", 2)
                .read("c5", "r5", "CONFIRMED", 9)
                .ends("c0", "r0", "CONFIRMED", 2)
                .charged("r0", 200, 0, 0, 1)
                .ends("c1", "r1", "CONFIRMED", 2)
                .charged("r1", 200, 0, 0, 1)
                .ends("c2", "r2", "CONFIRMED", 2)
                .charged("r2", 200, 0, 0, 1)
                .ends("c3", "r3", "CONFIRMED", 2)
                .charged("r3", 200, 0, 0, 1)
                .ends("c4", "r4", "CONFIRMED", 2)
                .charged("r4", 200, 0, 0, 1)
                .ends("c5", "r5", "CONFIRMED", 2)
                .charged("r5", 200, 0, 0, 1);

        assertThat(story.wrongs()).containsExactly(Wrong.OVERSOLD);
    }

    @Test
    void takesTicketsThatWereGivenBackBefore() {
        var story = new Story()
                .placed("c0", "k", "r0", 2)
                .read("c0", "r0", "CONFIRMED", 9)
                .placed("c1", "k", "r1", 2)
                .read("c1", "r1", "CONFIRMED", 9)
                .placed("c2", "k", "r2", 2)
                .read("c2", "r2", "CONFIRMED", 9)
                .placed("c3", "k", "r3", 2)
                .read("c3", "r3", "CONFIRMED", 9)
                .placed("c4", "k", "r4", 2)
                .read("c4", "r4", "CONFIRMED", 9)
                .cancels("c0", "r0")
                .placed("c5", "k", "r5", 2)
                .read("c5", "r5", "CONFIRMED", 9)
                .ends("c0", "r0", "REFUNDED", 2, new Ending(200, 180, List.of(), Optional.empty()))
                .charged("r0", 200, 180, 0, 1)
                .ends("c1", "r1", "CONFIRMED", 2)
                .charged("r1", 200, 0, 0, 1)
                .ends("c2", "r2", "CONFIRMED", 2)
                .charged("r2", 200, 0, 0, 1)
                .ends("c3", "r3", "CONFIRMED", 2)
                .charged("r3", 200, 0, 0, 1)
                .ends("c4", "r4", "CONFIRMED", 2)
                .charged("r4", 200, 0, 0, 1)
                .ends("c5", "r5", "CONFIRMED", 2)
                .charged("r5", 200, 0, 0, 1);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesTicketsThatWereGivenBackAfterwardsOnly() {
        var story = new Story()
                .placed("c0", "k", "r0", 2)
                .read("c0", "r0", "CONFIRMED", 9)
                .placed("c1", "k", "r1", 2)
                .read("c1", "r1", "CONFIRMED", 9)
                .placed("c2", "k", "r2", 2)
                .read("c2", "r2", "CONFIRMED", 9)
                .placed("c3", "k", "r3", 2)
                .read("c3", "r3", "CONFIRMED", 9)
                .placed("c4", "k", "r4", 2)
                .read("c4", "r4", "CONFIRMED", 9)
                .placed("c5", "k", "r5", 2)
                .read("c5", "r5", "CONFIRMED", 9)
                .cancels("c0", "r0")
                .ends("c0", "r0", "REFUNDED", 2, new Ending(200, 180, List.of(), Optional.empty()))
                .charged("r0", 200, 180, 0, 1)
                .ends("c1", "r1", "CONFIRMED", 2)
                .charged("r1", 200, 0, 0, 1)
                .ends("c2", "r2", "CONFIRMED", 2)
                .charged("r2", 200, 0, 0, 1)
                .ends("c3", "r3", "CONFIRMED", 2)
                .charged("r3", 200, 0, 0, 1)
                .ends("c4", "r4", "CONFIRMED", 2)
                .charged("r4", 200, 0, 0, 1)
                .ends("c5", "r5", "CONFIRMED", 2)
                .charged("r5", 200, 0, 0, 1);

        assertThat(story.wrongs()).containsExactly(Wrong.OVERSOLD);
    }

    @Test
    void noticesTooManyInTheEndThatNobodySawBefore() {
        var story = new Story()
                .placed("c0", "k", "r0", 2)
                .read("c0", "r0", "CONFIRMED", 9)
                .placed("c1", "k", "r1", 2)
                .read("c1", "r1", "CONFIRMED", 9)
                .placed("c2", "k", "r2", 2)
                .read("c2", "r2", "CONFIRMED", 9)
                .placed("c3", "k", "r3", 2)
                .read("c3", "r3", "CONFIRMED", 9)
                .placed("c4", "k", "r4", 2)
                .read("c4", "r4", "CONFIRMED", 9)
                .placed("c5", "k", "r5", 2)
                .ends("c0", "r0", "CONFIRMED", 2)
                .charged("r0", 200, 0, 0, 1)
                .ends("c1", "r1", "CONFIRMED", 2)
                .charged("r1", 200, 0, 0, 1)
                .ends("c2", "r2", "CONFIRMED", 2)
                .charged("r2", 200, 0, 0, 1)
                .ends("c3", "r3", "CONFIRMED", 2)
                .charged("r3", 200, 0, 0, 1)
                .ends("c4", "r4", "CONFIRMED", 2)
                .charged("r4", 200, 0, 0, 1)
                .ends("c5", "r5", "CONFIRMED", 2)
                .charged("r5", 200, 0, 0, 1);

        assertThat(story.wrongs()).containsExactly(Wrong.OVERSOLD);
    }

    @Test
    void takesAShowThatGrew() {
        var story = new Story()
                .capacityIs(12)
                .placed("c0", "k", "r0", 2)
                .read("c0", "r0", "CONFIRMED", 9)
                .placed("c1", "k", "r1", 2)
                .read("c1", "r1", "CONFIRMED", 9)
                .placed("c2", "k", "r2", 2)
                .read("c2", "r2", "CONFIRMED", 9)
                .placed("c3", "k", "r3", 2)
                .read("c3", "r3", "CONFIRMED", 9)
                .placed("c4", "k", "r4", 2)
                .read("c4", "r4", "CONFIRMED", 9)
                .placed("c5", "k", "r5", 2)
                .read("c5", "r5", "CONFIRMED", 9)
                .ends("c0", "r0", "CONFIRMED", 2)
                .charged("r0", 200, 0, 0, 1)
                .ends("c1", "r1", "CONFIRMED", 2)
                .charged("r1", 200, 0, 0, 1)
                .ends("c2", "r2", "CONFIRMED", 2)
                .charged("r2", 200, 0, 0, 1)
                .ends("c3", "r3", "CONFIRMED", 2)
                .charged("r3", 200, 0, 0, 1)
                .ends("c4", "r4", "CONFIRMED", 2)
                .charged("r4", 200, 0, 0, 1)
                .ends("c5", "r5", "CONFIRMED", 2)
                .charged("r5", 200, 0, 0, 1);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void takesCountsThatAddUp() {
        var story = new Story().looks(10, 5, 2, 3);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesCountsThatDoNot() {
        var story = new Story().looks(10, 5, 2, 4);

        assertThat(story.wrongs()).containsExactly(Wrong.MISCOUNTED);
    }

    @Test
    void noticesLessThanNothing() {
        var story = new Story().looks(10, -1, 2, 9);

        assertThat(story.wrongs()).containsExactly(Wrong.MISCOUNTED);
    }
}
