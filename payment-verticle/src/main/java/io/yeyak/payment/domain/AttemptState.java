package io.yeyak.payment.domain;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Where an attempt to pay stands. */
public sealed interface AttemptState {

    /** The provider is to be told; it may have been, if that was tried. */
    record Intent() implements AttemptState {}

    /** The provider could not be told because it is away; it is tried again. */
    record Deferred() implements AttemptState {}

    /** The provider may have been told, and did not answer: only an inquiry says what the attempt is. */
    record Unknown() implements AttemptState {}

    /** The customer has to act on the provider's page. */
    record ActionRequired(URI checkoutUrl, Instant expiresAt) implements AttemptState {}

    /** Time is up: the provider is asked once more whether there is money, and if not its page is closed. */
    record Withdrawing() implements AttemptState {}

    /**
     * The money is ours to take.
     *
     * @param taken the provider knows no authorisation and took it at once; while an inquiry is due, only by its answer
     */
    record Authorised(boolean taken) implements AttemptState {}

    /** The money is being taken. */
    record Capturing() implements AttemptState {}

    /** The money is taken, for good; while an inquiry is due, only by the word of an answer. */
    record Captured() implements AttemptState {}

    /** The provider said that it took the money, and has not: it is told to again. */
    record Retaking() implements AttemptState {}

    /** The provider said that it took the money, has not, and cannot any more. */
    record Missing(String reason) implements AttemptState {}

    /** What was or may have been authorised is being given back. */
    record Voiding() implements AttemptState {}

    /** The provider took money that we must not keep: a refund of all of it exists. */
    record Returned() implements AttemptState {}

    /** Nothing is, or will be, taken. */
    record Closed(Ending ending, String reason) implements AttemptState {}

    /** Why there is no money and will be none; empty while there may be. */
    default Optional<String> why() {
        return switch (this) {
            case Closed(var ignored, String reason) -> Optional.of(reason);
            case Missing(String reason) -> Optional.of(reason);
            default -> Optional.empty();
        };
    }

    /** How an attempt ended without money. */
    enum Ending {
        /** The provider was never told. */
        NOT_SENT,
        /** The customer or their bank said no. */
        DECLINED,
        /** The provider's page was closed, or an authorisation was given back. */
        VOIDED,
        /** The provider was told, or not, and knows nothing of it; it is asked once more later. */
        LOST
    }
}
