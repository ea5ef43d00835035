package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many reservations came how far, and what was earned.
 *
 * @param held those whose tickets were set aside
 * @param revenue the price of those that were confirmed, once for each currency; what goes back later is not taken off
 */
public record SalesTally(
        long requested, long held, long confirmed, long rejected, long expired, long cancelled, List<Money> revenue) {

    /** Nothing happened. */
    public static final SalesTally NONE = new SalesTally(0, 0, 0, 0, 0, 0, List.of());

    public SalesTally {
        revenue = List.copyOf(revenue);
    }

    public SalesTally plus(SalesTally other) {
        return new SalesTally(
                requested + other.requested,
                held + other.held,
                confirmed + other.confirmed,
                rejected + other.rejected,
                expired + other.expired,
                cancelled + other.cancelled,
                sum(revenue, other.revenue));
    }

    private static List<Money> sum(List<Money> one, List<Money> other) {
        Map<String, Money> byCurrency = new TreeMap<>();
        Stream.concat(one.stream(), other.stream())
                .forEach(money -> byCurrency.merge(money.currency(), money, Money::plus));
        return List.copyOf(byCurrency.values());
    }
}
