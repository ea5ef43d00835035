package io.yeyak.launcher.drill.history;

import java.util.Optional;

/**
 * What only some lines tell; at most one thing each.
 *
 * @param capacity that an administrator wants
 */
public record Facts(
        Optional<Terms> terms,
        Optional<Offer> offer,
        Optional<Stock> stock,
        Optional<Integer> capacity,
        Optional<Ending> ending,
        Optional<Charge> charge,
        Optional<Fault> fault) {

    private static final Facts NONE = new Facts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static Facts of(Terms told) {
        return new Facts(
                Optional.of(told), NONE.offer, NONE.stock, NONE.capacity, NONE.ending, NONE.charge, NONE.fault);
    }

    public static Facts of(Offer told) {
        return new Facts(
                NONE.terms, Optional.of(told), NONE.stock, NONE.capacity, NONE.ending, NONE.charge, NONE.fault);
    }

    public static Facts of(Stock told) {
        return new Facts(
                NONE.terms, NONE.offer, Optional.of(told), NONE.capacity, NONE.ending, NONE.charge, NONE.fault);
    }

    public static Facts ofCapacity(int told) {
        return new Facts(NONE.terms, NONE.offer, NONE.stock, Optional.of(told), NONE.ending, NONE.charge, NONE.fault);
    }

    public static Facts of(Ending told) {
        return new Facts(NONE.terms, NONE.offer, NONE.stock, NONE.capacity, Optional.of(told), NONE.charge, NONE.fault);
    }

    public static Facts of(Charge told) {
        return new Facts(NONE.terms, NONE.offer, NONE.stock, NONE.capacity, NONE.ending, Optional.of(told), NONE.fault);
    }

    public static Facts of(Fault told) {
        return new Facts(
                NONE.terms, NONE.offer, NONE.stock, NONE.capacity, NONE.ending, NONE.charge, Optional.of(told));
    }
}
