package io.yeyak.ticket.domain;

import io.yeyak.common.outcome.Refusal;
import java.util.Locale;

/** Why an approval is not decided now. */
public final class ApprovalRefusals {

    private ApprovalRefusals() {}

    public static Refusal notFound() {
        return Refusal.notFound("approval-not-found", "No approval was asked for this reservation.");
    }

    /** It could not be stored. */
    public static Refusal unavailable() {
        return Refusal.unavailable("ticket-unavailable", "The decision could not be stored. Please try again.");
    }

    static Refusal decided(ApprovalCase.Decided decided) {
        return closed("It was %s by %s at %s."
                .formatted(
                        decided.verdict().name().toLowerCase(Locale.ROOT), decided.decidedBy(), decided.decidedAt()));
    }

    static Refusal withdrawn() {
        return closed("The reservation was cancelled before anybody decided.");
    }

    private static Refusal closed(String detail) {
        return Refusal.conflict("approval-already-decided", detail);
    }
}
