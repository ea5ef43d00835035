package io.yeyak.launcher.drill.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nobody is refused without a reason. */
class PlausibleTest {

    @Test
    void takesThatItIsSoldOutWhenManyWantIt() {
        var story = new Story()
                .placed("c0", "k", "r0", 2)
                .placed("c1", "k", "r1", 2)
                .placed("c2", "k", "r2", 2)
                .placed("c3", "k", "r3", 2)
                .placed("c4", "k", "r4", 2)
                .refused("ann", "k1", 1, "sold-out")
                .ends("c0", "r0", "EXPIRED", 2)
                .ends("c1", "r1", "EXPIRED", 2)
                .ends("c2", "r2", "EXPIRED", 2)
                .ends("c3", "r3", "EXPIRED", 2)
                .ends("c4", "r4", "EXPIRED", 2);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesThatItCannotBeSoldOut() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .refused("bob", "k1", 1, "sold-out")
                .ends("ann", "r1", "EXPIRED", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.IMPLAUSIBLE);
    }

    @Test
    void noticesADecisionThatItIsSoldOutWhenItCannotBe() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .readRejected("ann", "r1", "SOLD_OUT")
                .ends("ann", "r1", "REJECTED", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.IMPLAUSIBLE);
    }

    @Test
    void takesAnotherReason() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .readRejected("ann", "r1", "DENIED")
                .ends("ann", "r1", "REJECTED", 2);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void takesThatAShowShrank() {
        var story = new Story()
                .capacityIs(2)
                .placed("ann", "k1", "r1", 2)
                .refused("bob", "k1", 1, "sold-out")
                .ends("ann", "r1", "EXPIRED", 2);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void takesALimitThatIsReached() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .refused("ann", "k2", 3, "limit-per-customer-exceeded")
                .ends("ann", "r1", "EXPIRED", 2);

        assertThat(story.wrongs()).isEmpty();
    }

    @Test
    void noticesALimitThatIsNotReached() {
        var story = new Story()
                .placed("ann", "k1", "r1", 2)
                .refused("ann", "k2", 2, "limit-per-customer-exceeded")
                .ends("ann", "r1", "EXPIRED", 2);

        assertThat(story.wrongs()).containsExactly(Wrong.IMPLAUSIBLE);
    }
}
