package io.yeyak.payment.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a person has to look at a reservation's money. */
public enum AttentionCode {
    /** What became of a capture or of a void is not known, however often it is asked. */
    PROVIDER_DOES_NOT_ANSWER,
    /** What was given back by hand was given back by the provider as well. */
    REFUNDED_TWICE,
    /** Money is to go back that never came. */
    REFUND_WITHOUT_CAPTURE,
    /** What the provider said it took it has not taken, and it does not take it. */
    MONEY_NOT_TAKEN;

    /** As others are told: stable, kebab-case. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that is spelled so. */
    public static Optional<AttentionCode> spelled(String spelling) {
        return Stream.of(values())
                .filter(code -> code.spelling().equals(spelling))
                .findFirst();
    }
}
