package io.yeyak.launcher.drill.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.launcher.drill.history.Ending;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The money is where it belongs. */
class ChargedTest {

    @Test
    void takesThePriceOfWhatIsConfirmed() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "CONFIRMED", 2)
                .charged("r1", 200, 0, 0, 1);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesWhatIsConfirmedAndNotPaid() {
        var story = new Story().placed("ann", "k1", "r1", 2).ends("ann", "r1", "CONFIRMED", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.MISCHARGED);
    }

    @Test
    void noticesWhatIsPaidTwice() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "CONFIRMED", 2)
                .charged("r1", 400, 0, 0, 2);

        assertThat(story.wrongs()).containsExactly(Wrong.DOUBLY_CHARGED);
    }

    @Test
    void takesASecondPaymentThatWentBack() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "CONFIRMED", 2)
                .charged("r1", 400, 200, 0, 1);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesWhatIsNotReservedAndPaid() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "EXPIRED", 2, new Ending(200, 0, List.of(), Optional.empty()))
                .charged("r1", 200, 0, 0, 1);

        assertThat(story.wrongs()).containsExactly(Wrong.MISCHARGED);
    }

    @Test
    void noticesMoneyThatIsNeverLetGo() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "EXPIRED", 2, new Ending(200, 0, List.of(), Optional.empty()))
                .charged("r1", 0, 0, 200, 0);

        assertThat(story.wrongs()).containsExactly(Wrong.MISCHARGED);
    }

    @Test
    void takesARefundByThePolicy() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "REFUNDED", 2, new Ending(200, 180, List.of(), Optional.empty()))
                .charged("r1", 200, 180, 0, 1);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesARefundThatWasNotMade() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "REFUNDED", 2, new Ending(200, 180, List.of(), Optional.empty()))
                .charged("r1", 200, 0, 0, 1);

        assertThat(story.wrongs()).containsExactly(Wrong.MISCHARGED);
    }

    @Test
    void takesAllOfItBackWhenTheSaleNeverCameAbout() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .read("ann", "r1", "FINALIZING", 4)
                .ends("ann", "r1", "REFUNDED", 2, new Ending(200, 200, List.of(), Optional.empty()))
                .charged("r1", 200, 200, 0, 0);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesMoreThanThePromisedRefund() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .read("ann", "r1", "CONFIRMED", 5)
                .ends("ann", "r1", "REFUNDED", 2, new Ending(200, 200, List.of(), Optional.empty()))
                .charged("r1", 200, 200, 0, 0);

        assertThat(story.wrongs()).containsExactly(Wrong.MISCHARGED);
    }

    @Test
    void noticesARefundThatWasNotPromised() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "REFUNDED", 2, new Ending(200, 150, List.of(), Optional.empty()))
                .charged("r1", 200, 150, 0, 1);

        assertThat(story.wrongs()).containsExactly(Wrong.MISCHARGED);
    }

    @Test
    void takesAllOfItBackWhenTheShowIsCancelled() {
        var story = new Story()
                .showIsCancelled()
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "REFUNDED", 2, new Ending(200, 200, List.of(), Optional.empty()))
                .charged("r1", 200, 200, 0, 0);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesMoneyForWhatDoesNotExist() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .ends("ann", "r1", "CONFIRMED", 2)
                .charged("r1", 200, 0, 0, 1)
                .charged("r2", 200, 0, 0, 1);

        assertThat(story.wrongs()).containsExactly(Wrong.MISCHARGED);
    }
}
