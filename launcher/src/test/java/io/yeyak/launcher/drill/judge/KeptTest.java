package io.yeyak.launcher.drill.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.launcher.drill.history.Ending;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes in comes out, decided. */
class KeptTest {

    @Test
    void takesAReservationThatIsThereInTheEnd() {
        var story = new Story().placed("ann", "k1", "r1", 2).ends("ann", "r1", "REJECTED", 2);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void missesAReservationThatWasAccepted() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .placed("bob", "k2", "r2", 1)
                .ends("bob", "r2", "REJECTED", 1);

        assertThat(story.wrongs()).containsExactly(Wrong.LOST);
    }

    @Test
    void missesEveryReservationOfAHistoryWithoutAnEnd() {
        var story = new Story().placed("ann", "k1", "r1", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.LOST);
    }

    @Test
    void noticesWhatIsUndecided() {
        var story = new Story().placed("ann", "k1", "r1", 2).ends("ann", "r1", "FINALIZING", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.STUCK);
    }

    @Test
    void noticesWhatIsLeftToAPerson() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "CANCELLED", 2, new Ending(200, 0, List.of(), Optional.of("refund-stuck")));

        assertThat(story.wrongs()).containsExactly(Wrong.STUCK);
    }

    @Test
    void takesAReservationThatSomebodyGotNoAnswerAbout() {
        var story = new Story().unanswered("ann", "k1", 2).ends("ann", "r1", "EXPIRED", 2);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void takesARequestThatWasNeverHeard() {
        var story = new Story().unanswered("ann", "k1", 2);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesAReservationThatNobodyAskedFor() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "EXPIRED", 2)
                .ends("ann", "r2", "EXPIRED", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.UNASKED);
    }

    @Test
    void noticesAReservationThatWasRefused() {
        var story = new Story()
                .refused("ann", "k1", 5, "limit-per-customer-exceeded")
                .ends("ann", "r1", "EXPIRED", 5);

        assertThat(story.wrongs()).containsExactly(Wrong.UNASKED);
    }

    @Test
    void noticesAReservationThatIsNotAsItWasOrdered() {
        var story = new Story().placed("ann", "k1", "r1", 2).ends("ann", "r1", "EXPIRED", 3);

        assertThat(story.wrongs()).containsExactly(Wrong.UNEXPLAINED);
    }
}
