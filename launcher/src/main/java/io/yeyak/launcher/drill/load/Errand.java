package io.yeyak.launcher.drill.load;

import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Who comes, what they want, and what they will do with it: all of it follows from the seed and the number.
 *
 * @param number of the errand
 * @param coin heads, where a habit leaves something open
 */
record Errand(int number, String customer, ShowKind show, int quantity, Habit habit, boolean coin) {

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    static Errand draw(long seed, int number, int customers) {
        RandomGenerator random = new Random(seed ^ (SPREAD * (number + 1)));
        return new Errand(
                number,
                "customer-" + random.nextInt(customers),
                ShowKind.draw(random),
                quantity(random),
                Habit.draw(random),
                random.nextBoolean());
    }

    // Most come in pairs.
    private static int quantity(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> 1;
            case 2, 3, 4 -> 2;
            case 5, 6 -> 3;
            default -> 4;
        };
    }

    /** The key of this errand's reservation, or of its attempts to pay. */
    String key(String what) {
        return "drill-" + number + "-" + what;
    }
}
