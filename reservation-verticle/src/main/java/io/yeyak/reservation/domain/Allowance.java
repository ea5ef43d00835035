package io.yeyak.reservation.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/**
 * How many tickets of each type of one show a customer has in reservations that are not closed. Limits are judged by
 * it.
 *
 * @param live a type that is missing has none
 */
public record Allowance(Map<TicketTypeId, Integer> live) {

    public Allowance {
        live = Map.copyOf(live);
        if (live.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("more was given back than was taken: " + live);
        }
    }

    public static Allowance untouched() {
        return new Allowance(Map.of());
    }

    public int live(TicketTypeId type) {
        return live.getOrDefault(type, 0);
    }

    Allowance take(List<Quantity> quantities) {
        return change(quantities, Integer::sum);
    }

    Allowance giveBack(List<Quantity> quantities) {
        return change(quantities, (before, count) -> before - count);
    }

    private Allowance change(List<Quantity> quantities, IntBinaryOperator operator) {
        Map<TicketTypeId, Integer> changed = new HashMap<>(live);
        for (Quantity quantity : quantities) {
            int after = operator.applyAsInt(live(quantity.ticketTypeId()), quantity.count());
            changed.put(quantity.ticketTypeId(), after);
        }
        return new Allowance(changed);
    }
}
