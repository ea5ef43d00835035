package io.yeyak.launcher.drill.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of a reservation is one story. */
class ExplainedTest {

    @Test
    void takesAStoryWithGaps() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .read("ann", "r1", "HELD", 2)
                .read("ann", "r1", "HELD", 3)
                .read("ann", "r1", "CONFIRMED", 5)
                .ends("ann", "r1", "CONFIRMED", 2)
                .charged("r1", 200, 0, 0, 1);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void takesMoneyThatCameLate() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .read("ann", "r1", "EXPIRED", 3)
                .read("ann", "r1", "CONFIRMED", 5)
                .ends("ann", "r1", "CONFIRMED", 2)
                .charged("r1", 200, 0, 0, 1);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void takesAReaderWhoHearsNothingYet() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .notFound("ann", "r1")
                .read("ann", "r1", "REJECTED", 2)
                .ends("ann", "r1", "REJECTED", 2);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesAConfirmationAfterARejection() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .read("ann", "r1", "REJECTED", 2)
                .read("ann", "r1", "CONFIRMED", 4)
                .ends("ann", "r1", "CONFIRMED", 2)
                .charged("r1", 200, 0, 0, 1);

        assertThat(story.wrongs()).containsExactly(Wrong.UNEXPLAINED);
    }

    @Test
    void noticesAStepThatDoesNotExist() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .read("ann", "r1", "CONFIRMED", 2)
                .ends("ann", "r1", "CONFIRMED", 2)
                .charged("r1", 200, 0, 0, 1);

        assertThat(story.wrongs()).containsExactly(Wrong.UNEXPLAINED);
    }

    @Test
    void noticesTwoStatesOfOneVersion() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .read("ann", "r1", "HELD", 2)
                .read("bob", "r1", "REJECTED", 2)
                .ends("ann", "r1", "EXPIRED", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.UNEXPLAINED);
    }

    @Test
    void noticesAReaderWhoIsSentBack() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .read("ann", "r1", "HELD", 3)
                .read("ann", "r1", "HELD", 2)
                .ends("ann", "r1", "EXPIRED", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.WENT_BACK);
    }

    @Test
    void noticesAReservationThatVanishes() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .read("ann", "r1", "HELD", 3)
                .notFound("ann", "r1")
                .ends("ann", "r1", "EXPIRED", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.WENT_BACK);
    }

    @Test
    void takesAnotherReaderWhoIsBehind() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .read("ann", "r1", "HELD", 3)
                .read("admin", "r1", "HELD", 2)
                .ends("ann", "r1", "EXPIRED", 2);

        assertThat(story.wrongs()).isEmpty();
    }
}
