package io.yeyak.ticket.domain;

import java.util.Optional;

/**
 * What a decided approval came to.
 *
 * @param rejection where there are no tickets although the decision was yes: why
 */
public record ApprovalOutcome(ApprovalCase.Verdict decision, Optional<RejectionReason> rejection) {

    /** The outcome for a hold whose approval was decided. */
    public static ApprovalOutcome of(Hold hold) {
        ApprovalCase.Decided decided = (ApprovalCase.Decided) hold.approval().orElseThrow();
        Optional<RejectionReason> rejection =
                hold.state() instanceof HoldState.Rejected rejected ? Optional.of(rejected.reason()) : Optional.empty();
        return new ApprovalOutcome(
                decided.verdict(), decided.verdict() == ApprovalCase.Verdict.APPROVED ? rejection : Optional.empty());
    }
}
