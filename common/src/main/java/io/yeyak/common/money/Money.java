package io.yeyak.common.money;

import java.util.Currency;

/**
 * An amount in the minor unit of its currency, as ISO 4217 defines it: 15000 KRW is ₩15,000, 15000 USD is $150.00.
 * A negative amount or an unknown currency is an {@link IllegalArgumentException}.
 *
 * @param amountMinor never negative
 * @param currency the ISO 4217 code
 */
public record Money(long amountMinor, String currency) {

    public Money {
        if (amountMinor < 0) {
            throw new IllegalArgumentException("an amount of money is never negative: " + amountMinor);
        }
        currency = Currency.getInstance(currency).getCurrencyCode();
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    public boolean isZero() {
        return amountMinor == 0;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amountMinor, sameCurrency(other).amountMinor), currency);
    }

    /**
     * The difference.
     *
     * @throws IllegalArgumentException when the other is more
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(amountMinor, sameCurrency(other).amountMinor), currency);
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(amountMinor, quantity), currency);
    }

    /** This many hundredths, rounded down to a whole minor unit. */
    public Money percent(int percent) {
        return new Money(Math.multiplyExact(amountMinor, percent) / 100, currency);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " with " + other.currency);
        }
        return other;
    }
}
