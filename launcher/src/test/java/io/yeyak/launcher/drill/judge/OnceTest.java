package io.yeyak.launcher.drill.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.launcher.drill.history.Ending;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One key, one reservation; one ticket, one reservation. */
class OnceTest {

    @Test
    void takesTheSameAnswerToTheSameKey() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "EXPIRED", 2);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesTwoReservationsOfOneKey() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .placed("ann", "k1", "r2", 2)
                .ends("ann", "r1", "EXPIRED", 2)
                .ends("ann", "r2", "EXPIRED", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.DUPLICATED);
    }

    @Test
    void noticesOneReservationOfTwoKeys() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .placed("ann", "k2", "r1", 2)
                .ends("ann", "r1", "EXPIRED", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.DUPLICATED);
    }

    @Test
    void takesTheSameKeyOfTwoCustomers() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .placed("bob", "k1", "r2", 2)
                .ends("ann", "r1", "EXPIRED", 2)
                .ends("bob", "r2", "EXPIRED", 2);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesTwoAttemptsOfOneKey() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .paysBy("ann", "r1", "p", "a1")
                .paysBy("ann", "r1", "p", "a2")
                .ends("ann", "r1", "EXPIRED", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.DUPLICATED);
    }

    @Test
    void noticesATicketThatWasGivenTwice() {
        var story = new Story()
                .placed("ann", "k1", "r1", 1)
                .placed("bob", "k2", "r2", 1)
                .ends("ann", "r1", "CONFIRMED", 1, new Ending(100, 0, List.of("t"), Optional.empty()))
                .ends("bob", "r2", "CONFIRMED", 1, new Ending(100, 0, List.of("t"), Optional.empty()))
                .charged("r1", 100, 0, 0, 1)
                .charged("r2", 100, 0, 0, 1);

        assertThat(story.wrongs()).containsExactly(Wrong.DUPLICATED);
    }
}
