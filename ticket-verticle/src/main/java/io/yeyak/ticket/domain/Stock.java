package io.yeyak.ticket.domain;

/**
 * How many tickets of a type there are and where they went: {@code capacity = available + held + sold + blocked}.
 *
 * <p>Throws {@link IllegalArgumentException} when a number, or what is available, would be negative: no rule lets that
 * happen.
 *
 * @param held out of the stock for reservations that are not final
 * @param sold out of the stock for good, unless revoked
 * @param blocked kept back from sale
 */
public record Stock(int capacity, int held, int sold, int blocked) {

    public Stock {
        if (held < 0 || sold < 0 || blocked < 0 || capacity < Math.addExact(Math.addExact(held, sold), blocked)) {
            throw new IllegalArgumentException("impossible stock: capacity %d, held %d, sold %d, blocked %d"
                    .formatted(capacity, held, sold, blocked));
        }
    }

    public int available() {
        return capacity - held - sold - blocked;
    }

    /** What the capacity can not go below. */
    public int allocated() {
        return held + sold + blocked;
    }

    Stock after(Movement movement, int quantity) {
        return switch (movement) {
            case HOLD -> new Stock(capacity, held + quantity, sold, blocked);
            case RELEASE -> new Stock(capacity, held - quantity, sold, blocked);
            case SELL -> new Stock(capacity, held - quantity, sold + quantity, blocked);
            case SELL_AT_ONCE -> new Stock(capacity, held, sold + quantity, blocked);
            case REVOKE -> new Stock(capacity, held, sold - quantity, blocked);
        };
    }

    Stock withCapacity(int next) {
        return new Stock(next, held, sold, blocked);
    }

    /** The ways of a ticket. */
    enum Movement {
        /** Available to held. */
        HOLD,
        /** Held to available. */
        RELEASE,
        /** Held to sold. */
        SELL,
        /** Available to sold. */
        SELL_AT_ONCE,
        /** Sold to available. */
        REVOKE
    }
}
