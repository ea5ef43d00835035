package io.yeyak.ticketlist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.money.Money;
import io.yeyak.ticketlist.domain.ReservationEvent.What;
import io.yeyak.ticketlist.domain.Sale.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SaleTest {

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, REQUESTED, REQUESTED",
        "HELD, HELD, HELD",
        "CONFIRMED, CONFIRMED, CONFIRMED",
        "REJECTED, REJECTED, REJECTED",
        "EXPIRED, EXPIRED, EXPIRED",
        "CANCELLED, CANCELLED, CANCELLED",
        "REFUNDED, REFUNDED, CANCELLED"
    })
    void aStepThatAReservationTakesCounts(What what, String state, Step expected) {
        ReservationView view = Sample.having(Sample.reservation(what, state));
        assertThat(view.sales()).singleElement().satisfies(sale -> {
            assertThat(sale.step()).isEqualTo(expected);
            assertThat(sale.showId()).isEqualTo(Sample.SHOW);
            assertThat(sale.minute()).isEqualTo(Sample.NOON);
            assertThat(sale.price()).isEqualTo(Sample.PRICE.times(2));
            assertThat(sale.eventId()).isEqualTo(Sample.nth("reservation", 1).eventId());
        });
    }

    @Test
    void whatIsOnTheWayCountsNothing() {
        ReservationView view = Sample.having(
                Sample.reservation(What.AWAITING_APPROVAL, "AWAITING_APPROVAL"),
                Sample.reservation(What.PAYMENT_REQUESTED, "HELD"),
                Sample.reservation(What.FINALIZING, "FINALIZING"),
                Sample.reservation(What.CANCELLATION_REQUESTED, "CANCELLING"),
                Sample.reservation(What.REFUND_PENDING, "REFUND_PENDING"),
                Sample.held(),
                Sample.actionRequired());
        assertThat(view.sales()).isEmpty();
    }

    @Test
    void whatIsHeldAgainWhenTheProviderIsBackWasHeldAllTheTime() {
        ReservationView view = Sample.having(
                Sample.reservation(What.HELD, "HELD"),
                Sample.reservation(What.PAYMENT_DEFERRED, "PAYMENT_DEFERRED"),
                Sample.reservation(What.HELD, "HELD"));
        assertThat(view.sales()).extracting(Sale::step).containsExactly(Step.HELD);
    }

    @Test
    void anEventThatComesAgainCountsOnce() {
        ReservationEvent requested = Sample.reservation(What.REQUESTED, "REQUESTED");
        ReservationView once = Sample.having(requested);
        assertThat(once.after(requested, Sample.nth("reservation", 1)).sales()).hasSize(1);
    }

    @Test
    void talliesAddUpByCurrency() {
        SalesTally won = new SalesTally(1, 2, 3, 4, 5, 6, List.of(new Money(55_000, "KRW")));
        SalesTally dollars = new SalesTally(1, 1, 1, 1, 1, 1, List.of(new Money(4_000, "USD")));
        assertThat(SalesTally.NONE.plus(won).plus(dollars).plus(won))
                .isEqualTo(new SalesTally(
                        3, 5, 7, 9, 11, 13, List.of(new Money(110_000, "KRW"), new Money(4_000, "USD"))));
    }
}
