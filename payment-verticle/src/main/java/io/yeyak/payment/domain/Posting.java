package io.yeyak.payment.domain;

import io.yeyak.common.money.Money;

/**
 * A line of the ledger: the amount leaves one account and enters another, so that all accounts together are always
 * zero.
 *
 * @param cause what it was posted for; one cause is posted once
 */
public record Posting(String cause, Account debit, Account credit, Money amount) {

    /** Where money can be. */
    public enum Account {
        /** At the provider, on its way to our bank. */
        CLEARING,
        /** Taken, and not yet known whose it is: to be earned or to be given back. Zero when all is done. */
        SUSPENSE,
        /** Earned by sold tickets. */
        REVENUE,
        /** Given back of what was earned. */
        REFUNDS,
        /** Paid back by an administrator by other means than the provider. */
        BY_HAND,
        /** Said by the provider to be taken, and never taken. */
        MISSING
    }
}
