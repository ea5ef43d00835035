package io.yeyak.ticket.domain;

import static io.yeyak.ticket.domain.Sample.KEY;
import static io.yeyak.ticket.domain.Sample.NOW;
import static io.yeyak.ticket.domain.Sample.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Note;
import io.yeyak.common.outcome.Reply;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExtensionPolicyTest {

    private static final Instant PAY_BY = NOW.plus(Sample.PAY_WITHIN);

    @Test
    void givesTheTimeToPayOnceMoreWhenTheProviderIsAwayAndNotForEver() {
        TicketState once = ExtensionPolicy.deferred(KEY, held(), NOW).next();
        TicketState twice = ExtensionPolicy.deferred(KEY, once, NOW).next();

        var thrice = ExtensionPolicy.deferred(KEY, twice, NOW);

        assertThat(payBy(once)).isEqualTo(PAY_BY.plus(Sample.PAY_WITHIN));
        assertThat(payBy(twice)).isEqualTo(PAY_BY.plus(Sample.PAY_WITHIN.multipliedBy(2)));
        assertThat(thrice.reply()).isEqualTo(Reply.done(Note.ignored("the time was extended 2 times already")));
        assertThat(twice.hold().flatMap(Hold::dueAt)).contains(payBy(twice).plus(HoldTerms.GRACE));
    }

    @Test
    void givesTimeForAnotherTryOnceWhenLittleIsLeftAfterADeclinedPayment() {
        Instant late = PAY_BY.minusSeconds(179);

        TicketState once = ExtensionPolicy.declined(KEY, held(), late).next();
        var twice = ExtensionPolicy.declined(KEY, once, payBy(once));

        assertThat(payBy(once)).isEqualTo(PAY_BY.plus(Duration.ofMinutes(3)));
        assertThat(twice.events()).isEmpty();
    }

    @Test
    void givesNoTimeForAnotherTryWhenEnoughIsLeft() {
        assertThat(ExtensionPolicy.declined(KEY, held(), PAY_BY.minusSeconds(180))
                        .events())
                .isEmpty();
    }

    private static TicketState held() {
        return AllocationPolicy.allocate(KEY, Sample.order(STANDARD, 2), Sample.nothingBut(Sample.show()), NOW)
                .next();
    }

    private static Instant payBy(TicketState state) {
        return ((HoldState.Held) state.hold().orElseThrow().state()).payBy();
    }
}
