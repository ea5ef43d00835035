package io.yeyak.launcher.drill.load;

import com.google.errorprone.annotations.Immutable;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The shows of a drill. Everything that waits does so for less than a minute, so that a drill sees the end of it.
 */
enum ShowKind {
    /** Far fewer tickets than people. */
    HOT(14, 55_000, Terms.AUTO.upTo(4)),
    /** Enough for everybody. */
    BIG(32, 30_000, Terms.AUTO.refunding("P10D", 90)),
    /** An administrator looks at each reservation. */
    MANUAL(10, 60_000, Terms.AUTO.approved("MANUAL", "SOFT", "DENY")),
    /** An administrator looks at reservations of more than two tickets, which hold nothing meanwhile. */
    RULES(10, 45_000, Terms.AUTO.approved("RULES", "NONE", "APPROVE")),
    /** For nothing. */
    FREE(10, 0, Terms.AUTO),
    /** Little time to pay. */
    HASTY(10, 20_000, Terms.AUTO.payWithin("PT12S")),
    /** Nothing is given back. */
    STRICT(7, 25_000, Terms.AUTO.refunding("P10D", 0)),
    /** Nobody wants it; it is there for requests that must not be granted. */
    LONELY(0, 40_000, Terms.AUTO),
    /** It is cancelled before the drill ends. */
    DOOMED(7, 35_000, Terms.AUTO);

    /**
     * What can differ.
     *
     * @param perCustomer how many tickets one customer may have
     */
    @Immutable
    record Terms(
            int perCustomer,
            String refundUntil,
            int refundPercent,
            String approval,
            String whilePending,
            String approvalTimeout,
            String payWithin) {

        static final Terms AUTO = new Terms(1_000, "P1D", 100, "AUTO", "SOFT", "DENY", "PT35S");

        Terms upTo(int tickets) {
            return new Terms(tickets, refundUntil, refundPercent, approval, whilePending, approvalTimeout, payWithin);
        }

        Terms refunding(String until, int percent) {
            return new Terms(perCustomer, until, percent, approval, whilePending, approvalTimeout, payWithin);
        }

        Terms approved(String mode, String hold, String timeout) {
            return new Terms(perCustomer, refundUntil, refundPercent, mode, hold, timeout, payWithin);
        }

        Terms payWithin(String time) {
            return new Terms(perCustomer, refundUntil, refundPercent, approval, whilePending, approvalTimeout, time);
        }
    }

    private static final int TICKETS_OF_ONE = 2;
    private static final int SCARCITY = 12;

    private final int weight;
    private final long price;
    private final Terms terms;

    ShowKind(int weight, long price, Terms terms) {
        this.weight = weight;
        this.price = price;
        this.terms = terms;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    long price() {
        return price;
    }

    Terms terms() {
        return terms;
    }

    /** How many tickets there are, when that many reservations are expected of all shows together. */
    int capacity(int reservations) {
        var wanted = (long) reservations * weight * TICKETS_OF_ONE / total() + TICKETS_OF_ONE;
        var tickets = switch (this) {
            case HOT -> wanted / SCARCITY;
            case BIG -> wanted * 3;
            case MANUAL, RULES, FREE, HASTY, STRICT, LONELY, DOOMED -> wanted * 2 / 3;
        };
        return Math.clamp(tickets, 10, 1_000_000);
    }

    /** One of them, the more often the more people want to go there. */
    static ShowKind draw(RandomGenerator random) {
        var left = random.nextInt(total());
        for (var kind : values()) {
            left -= kind.weight;
            if (left < 0) {
                return kind;
            }
        }
        return BIG;
    }

    private static int total() {
        var sum = 0;
        for (var kind : values()) {
            sum += kind.weight;
        }
        return sum;
    }
}
