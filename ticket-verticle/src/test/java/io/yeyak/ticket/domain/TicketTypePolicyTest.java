package io.yeyak.ticket.domain;

import static io.yeyak.ticket.domain.Sample.NOW;
import static io.yeyak.ticket.domain.Sample.SHOW;
import static io.yeyak.ticket.domain.Sample.STANDARD;
import static io.yeyak.ticket.domain.Sample.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.money.Money;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticket.domain.ShowEvent.BackOnSale;
import io.yeyak.ticket.domain.ShowEvent.CapacityChanged;
import io.yeyak.ticket.domain.ShowEvent.PriceChanged;
import io.yeyak.ticket.domain.ShowEvent.SoldOut;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketTypePolicyTest {

    private static final TicketKey KEY = TicketKey.of(SHOW);

    @Test
    void changesPriceAndCapacityAndTellsBoth() {
        var decision = change(show(10, 0), Optional.of(won(60_000)), Optional.of(12));

        assertThat(decision.events())
                .satisfiesExactly(
                        event -> assertThat(event).isInstanceOfSatisfying(PriceChanged.class, it -> {
                            assertThat(it.from()).isEqualTo(won(55_000));
                            assertThat(it.to()).isEqualTo(won(60_000));
                        }),
                        event -> assertThat(event).isInstanceOfSatisfying(CapacityChanged.class, it -> {
                            assertThat(it.from()).isEqualTo(10);
                            assertThat(it.to()).isEqualTo(12);
                        }));
    }

    @Test
    void neverTakesAwayWhatIsAllocated() {
        assertThat(code(change(show(10, 7), Optional.empty(), Optional.of(6)))).isEqualTo("capacity-below-allocated");
    }

    @Test
    void tellsWhenTheLastTicketGoesOrOneComesBackByIt() {
        assertThat(change(show(10, 7), Optional.empty(), Optional.of(7)).events())
                .hasExactlyElementsOfTypes(CapacityChanged.class, SoldOut.class);
        assertThat(change(show(7, 7), Optional.empty(), Optional.of(8)).events())
                .hasExactlyElementsOfTypes(CapacityChanged.class, BackOnSale.class);
    }

    @Test
    void tellsNothingWhenNothingChanges() {
        var decision = change(show(10, 7), Optional.of(won(55_000)), Optional.of(10));

        assertThat(decision.events()).isEmpty();
        assertThat(decision.reply()).isEqualTo(Reply.done(show(10, 7)));
    }

    @Test
    void refusesAnotherCurrencyAnUnknownTypeAndACancelledShow() {
        assertThat(code(change(show(10, 0), Optional.of(new Money(1, "USD")), Optional.empty())))
                .isEqualTo("invalid-show");
        assertThat(code(change(show(10, 0).with(ShowStatus.CANCELLED), Optional.empty(), Optional.of(11))))
                .isEqualTo("show-state-conflict");
        assertThat(code(TicketTypePolicy.change(
                        KEY,
                        new TicketTypePolicy.Change(Sample.typeId(99), Optional.empty(), Optional.of(1)),
                        Sample.nothingBut(Sample.show()),
                        NOW)))
                .isEqualTo("ticket-type-not-found");
    }

    private static Decision<TicketState, TicketEvent, Show> change(
            Show show, Optional<Money> price, Optional<Integer> capacity) {
        return TicketTypePolicy.change(
                KEY, new TicketTypePolicy.Change(STANDARD, price, capacity), Sample.nothingBut(show), NOW);
    }

    private static Show show(int capacity, int held) {
        return Sample.show().with(STANDARD, of -> of.with(new Stock(capacity, held, 0, 0)));
    }

    private static String code(Decision<TicketState, TicketEvent, Show> decision) {
        return ((Reply.Refused<Show>) decision.reply()).refusal().code();
    }
}
