package io.yeyak.launcher.drill.load;

import java.time.Duration;

/**
 * How much load, and of which kind.
 *
 * @param seed what people do follows from it
 * @param rate reservations a second, on average; between two is as much time as chance wants
 * @param lasts how long people keep coming, about: capacities follow from it
 * @param mostReservations after so many nobody comes any more
 * @param mostAtOnce so many may be under way; who comes then is sent away, and counted
 */
public record LoadSettings(long seed, double rate, Duration lasts, int mostReservations, int mostAtOnce) {

    private static final int MOST_RESERVATIONS = 1_000_000;
    private static final int MOST_AT_ONCE = 4_000;
    private static final int CUSTOMERS_LEAST = 60;
    private static final int CUSTOMERS_MOST = 5_000;
    private static final int RESERVATIONS_EACH = 20;

    public LoadSettings {
        if (!(rate > 0) || rate > 10_000) {
            throw new IllegalArgumentException("the rate is above 0 and up to 10000 reservations a second");
        }
        if (lasts.isNegative() || lasts.isZero()) {
            throw new IllegalArgumentException("a drill takes some time");
        }
    }

    /** Up to a million reservations, up to 4,000 under way. */
    public static LoadSettings of(long seed, double rate, Duration lasts) {
        return new LoadSettings(seed, rate, lasts, MOST_RESERVATIONS, MOST_AT_ONCE);
    }

    /** How many reservations that will be, about. */
    int expected() {
        return (int) Math.min(mostReservations, Math.ceil(rate * lasts.toMillis() / 1_000.0));
    }

    /** How many customers share them. */
    int customers() {
        return Math.clamp(expected() / RESERVATIONS_EACH, CUSTOMERS_LEAST, CUSTOMERS_MOST);
    }
}
