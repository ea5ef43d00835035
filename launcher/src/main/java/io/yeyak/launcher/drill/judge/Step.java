package io.yeyak.launcher.drill.judge;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of a reservation as the contract names them, and which follows which. */
enum Step {
    REQUESTED,
    AWAITING_APPROVAL,
    HELD,
    PAYMENT_DEFERRED,
    FINALIZING,
    CONFIRMED,
    CANCELLING,
    REFUND_PENDING,
    REFUNDED,
    CANCELLED,
    REJECTED,
    EXPIRED;

    private static final Map<Step, Set<Step>> AFTER_ONE = new EnumMap<>(Step.class);
    private static final Map<Step, Set<Step>> AFTER_SOME = new EnumMap<>(Step.class);

    static {
        AFTER_ONE.put(REQUESTED, EnumSet.of(AWAITING_APPROVAL, HELD, FINALIZING, REJECTED, CANCELLED));
        AFTER_ONE.put(AWAITING_APPROVAL, EnumSet.of(HELD, FINALIZING, REJECTED, CANCELLED));
        AFTER_ONE.put(HELD, EnumSet.of(PAYMENT_DEFERRED, FINALIZING, EXPIRED, CANCELLED));
        AFTER_ONE.put(PAYMENT_DEFERRED, EnumSet.of(HELD, FINALIZING, EXPIRED, CANCELLED));
        AFTER_ONE.put(FINALIZING, EnumSet.of(CONFIRMED, EXPIRED, CANCELLING));
        AFTER_ONE.put(CONFIRMED, EnumSet.of(CANCELLING));
        AFTER_ONE.put(CANCELLING, EnumSet.of(REFUND_PENDING, REFUNDED, CANCELLED));
        AFTER_ONE.put(REFUND_PENDING, EnumSet.of(REFUNDED));
        AFTER_ONE.put(REFUNDED, EnumSet.noneOf(Step.class));
        AFTER_ONE.put(CANCELLED, EnumSet.noneOf(Step.class));
        AFTER_ONE.put(REJECTED, EnumSet.noneOf(Step.class));
        // Money that came late brings it back, if there still are tickets.
        AFTER_ONE.put(EXPIRED, EnumSet.of(FINALIZING));
        for (var step : values()) {
            var reached = EnumSet.of(step);
            for (int before = 0; before < reached.size(); ) {
                before = reached.size();
                EnumSet.copyOf(reached).forEach(one -> reached.addAll(AFTER_ONE.getOrDefault(one, Set.of())));
            }
            AFTER_SOME.put(step, reached);
        }
    }

    /** By its name; empty for a name that the contract does not have. */
    static Optional<Step> named(String name) {
        try {
            return Optional.of(valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether {@code later} can be the state that many versions on. A version need not change the state, and one may
     * be seen without those between.
     */
    boolean canBecome(Step later, long versions) {
        if (versions == 0 || this == later) {
            return this == later;
        }
        var possible = versions == 1 ? AFTER_ONE : AFTER_SOME;
        return possible.getOrDefault(this, Set.of()).contains(later);
    }

    /** Whether nothing has to happen any more. */
    boolean isRest() {
        return switch (this) {
            case CONFIRMED, REFUNDED, CANCELLED, REJECTED, EXPIRED -> true;
            case REQUESTED, AWAITING_APPROVAL, HELD, PAYMENT_DEFERRED, FINALIZING, CANCELLING, REFUND_PENDING -> false;
        };
    }
}
