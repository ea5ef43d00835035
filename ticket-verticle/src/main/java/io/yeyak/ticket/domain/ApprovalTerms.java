package io.yeyak.ticket.domain;

import java.time.Duration;

/**
 * Whether an administrator has to say yes to a reservation, and what happens when none does.
 *
 * <p>Throws {@link IllegalArgumentException} for a negative quantity, or no time.
 *
 * @param autoApproveUpTo in mode RULES, the largest quantity that needs nobody
 * @param within how long an administrator has
 */
public record ApprovalTerms(
        Mode mode, int autoApproveUpTo, Duration within, Timeout onTimeout, WhilePending whilePending) {

    /** Who decides. */
    public enum Mode {
        /** The stock alone. */
        AUTO,
        /** An administrator, always. */
        MANUAL,
        /** An administrator beyond a quantity. */
        RULES
    }

    /** What happens when nobody decided in time. */
    public enum Timeout {
        APPROVE,
        DENY,
        /** It stays open, and is put before people who can do something about it. */
        ESCALATE
    }

    /** What a reservation that waits for its approval does to the stock. */
    public enum WhilePending {
        /** It takes its tickets out of the stock. */
        SOFT,
        /** It takes nothing, and may find nothing when it is approved. */
        NONE
    }

    public ApprovalTerms {
        if (autoApproveUpTo < 0 || !within.isPositive()) {
            throw new IllegalArgumentException("an approval needs a quantity of zero or more and some time");
        }
    }

    boolean needsSomebody(int quantity) {
        return switch (mode) {
            case AUTO -> false;
            case MANUAL -> true;
            case RULES -> quantity > autoApproveUpTo;
        };
    }
}
