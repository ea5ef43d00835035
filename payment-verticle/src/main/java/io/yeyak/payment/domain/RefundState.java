package io.yeyak.payment.domain;

import java.util.Optional;

/** Where a refund stands. */
public sealed interface RefundState {

    /** It is to be asked for. */
    record Requested() implements RefundState {}

    /** It was asked for, and there is no answer yet. */
    record Sent() implements RefundState {}

    /** The last try failed; there will be another. */
    record Failed(String reason) implements RefundState {}

    /** The tries are used up: a person has to try again or pay by other means. */
    record NeedsAttention(String reason) implements RefundState {}

    /**
     * The money went back; while an inquiry is due, only by the word of an answer.
     *
     * @param evidence how an administrator paid it by other means, or empty text when the provider did it
     */
    record Succeeded(RefundedBy by, String evidence) implements RefundState {}

    /** Why the last try failed; empty unless it did. */
    default Optional<String> failure() {
        return switch (this) {
            case Failed(String reason) -> Optional.of(reason);
            case NeedsAttention(String reason) -> Optional.of(reason);
            case Requested ignored -> Optional.empty();
            case Sent ignored -> Optional.empty();
            case Succeeded ignored -> Optional.empty();
        };
    }

    /** Who gave the money back. */
    enum RefundedBy {
        PROVIDER,
        ADMIN
    }
}
