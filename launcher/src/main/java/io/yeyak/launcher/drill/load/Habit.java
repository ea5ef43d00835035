package io.yeyak.launcher.drill.load;

import java.util.random.RandomGenerator;

/** What a customer is up to. */
enum Habit {
    BUYS(34),
    /** The bank says no the first time. */
    IS_DECLINED_ONCE(8),
    NEVER_PAYS(7),
    /** Opens the payment page, and goes away. */
    LEAVES_THE_PAGE(5),
    CANCELS_AT_ONCE(6),
    CANCELS_WHEN_HELD(6),
    /** Cancels with the payment page open, and may still pay there. */
    CANCELS_WHILE_PAYING(6),
    /** Pays and cancels in the same moment. */
    PAYS_AND_CANCELS(6),
    CANCELS_WHEN_CONFIRMED(7),
    /** Sends everything twice at once. */
    CLICKS_TWICE(7),
    /** Uses a key for something else. */
    REUSES_A_KEY(4),
    /** Waits for the decision in the request itself. */
    WAITS_FOR_THE_ANSWER(4);

    private final int weight;

    Habit(int weight) {
        this.weight = weight;
    }

    static Habit draw(RandomGenerator random) {
        var total = 0;
        for (var habit : values()) {
            total += habit.weight;
        }
        var left = random.nextInt(total);
        for (var habit : values()) {
            left -= habit.weight;
            if (left < 0) {
                return habit;
            }
        }
        return BUYS;
    }
}
