package io.yeyak.ticket.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.outcome.Refusal;
import java.time.Instant;
import java.util.Optional;

/** What an administrator's yes or no does, or that nobody said either. The first decision counts. */
public final class ApprovalPolicy {

    private ApprovalPolicy() {}

    /** Somebody says yes. Saying it again changes nothing. */
    public static Decision<TicketState, TicketEvent, Hold> approve(
            TicketKey key, String decidedBy, TicketState state, Instant now) {
        return openOr(state, ApprovalCase.Verdict.APPROVED, decidedBy)
                .orElseGet(() -> grant(new Turn(key, state, now), state, decidedBy, now, false)
                        .hold());
    }

    /** Somebody says no. Saying it again changes nothing. */
    public static Decision<TicketState, TicketEvent, Hold> deny(
            TicketKey key, Denial denial, TicketState state, Instant now) {
        return openOr(state, ApprovalCase.Verdict.DENIED, denial.decidedBy())
                .orElseGet(() ->
                        deny(new Turn(key, state, now), state, denial, now).hold());
    }

    /** A no with its reason. */
    public record Denial(String decidedBy, String reason) {}

    /** Nobody said anything in time. */
    static Turn timeOut(Turn turn, TicketState state, ApprovalCase.Open open, Instant now) {
        turn.become(new ApprovalCase.Open(open.requestedAt(), Optional.empty(), open.onTimeout()))
                .tell(stamp -> new HoldEvent.TicketApprovalTimedOut(stamp, open.onTimeout()));
        return switch (open.onTimeout()) {
            case APPROVE -> grant(turn, state, "system", now, true);
            case DENY -> {
                String reason = RejectionReason.APPROVAL_TIMED_OUT.sentence();
                yield reject(
                        turn.become(decided(open, ApprovalCase.Verdict.DENIED, "system", reason, now)),
                        awaiting(state),
                        RejectionReason.APPROVAL_TIMED_OUT,
                        reason);
            }
            case ESCALATE -> turn;
        };
    }

    private static Turn grant(Turn turn, TicketState state, String decidedBy, Instant now, boolean automatic) {
        HoldState.Awaiting awaiting = awaiting(state);
        Show show = state.show().orElseThrow();
        turn.become(decided(openCase(state), ApprovalCase.Verdict.APPROVED, decidedBy, "", now))
                .tell(stamp -> new HoldEvent.TicketApprovalGranted(stamp, decidedBy, automatic));
        if (show.status() == ShowStatus.CANCELLED) {
            return reject(turn, awaiting, RejectionReason.SHOW_CANCELLED, RejectionReason.SHOW_CANCELLED.sentence());
        }
        Order order = awaiting.order();
        if (!awaiting.softHeld() && !show.canHold(order.lines())) {
            return reject(turn, awaiting, RejectionReason.SOLD_OUT, RejectionReason.SOLD_OUT.sentence());
        }
        if (!awaiting.softHeld()) {
            turn.move(Stock.Movement.HOLD, order.lines());
        }
        HoldState.Held held = HoldTerms.held(order, show, now);
        return turn.become(held)
                .tell(stamp -> new HoldEvent.TicketsHeld(stamp, order, held.fence(), held.expiresAt(), held.payBy()));
    }

    private static Turn deny(Turn turn, TicketState state, Denial denial, Instant now) {
        turn.become(decided(openCase(state), ApprovalCase.Verdict.DENIED, denial.decidedBy(), denial.reason(), now))
                .tell(stamp -> new HoldEvent.TicketApprovalDenied(stamp, denial.decidedBy(), denial.reason()));
        return reject(turn, awaiting(state), RejectionReason.DENIED, denial.reason());
    }

    private static Turn reject(Turn turn, HoldState.Awaiting awaiting, RejectionReason reason, String detail) {
        if (awaiting.softHeld()) {
            turn.move(Stock.Movement.RELEASE, awaiting.order().lines());
        }
        return turn.become(new HoldState.Rejected(awaiting.order(), reason))
                .tell(stamp -> new HoldEvent.TicketHoldRejected(stamp, reason, detail));
    }

    /** Empty while the case is open, else what there is to say to somebody who decides it now. */
    private static Optional<Decision<TicketState, TicketEvent, Hold>> openOr(
            TicketState state, ApprovalCase.Verdict verdict, String decidedBy) {
        Optional<ApprovalCase> approval = state.hold().flatMap(Hold::approval);
        if (approval.isEmpty()) {
            return Optional.of(Decision.refused(state, ApprovalRefusals.notFound()));
        }
        return switch (approval.get()) {
            case ApprovalCase.Open ignored -> Optional.empty();
            case ApprovalCase.Decided decided
            when decided.verdict() == verdict && decided.decidedBy().equals(decidedBy) ->
                Optional.of(Decision.unchanged(state, state.hold().orElseThrow()));
            case ApprovalCase.Decided decided -> refused(state, ApprovalRefusals.decided(decided));
            case ApprovalCase.Withdrawn ignored -> refused(state, ApprovalRefusals.withdrawn());
        };
    }

    private static Optional<Decision<TicketState, TicketEvent, Hold>> refused(TicketState state, Refusal refusal) {
        return Optional.of(Decision.refused(state, refusal));
    }

    private static ApprovalCase decided(
            ApprovalCase open, ApprovalCase.Verdict verdict, String decidedBy, String reason, Instant now) {
        return new ApprovalCase.Decided(open.requestedAt(), verdict, decidedBy, reason, now);
    }

    private static ApprovalCase openCase(TicketState state) {
        return state.hold().flatMap(Hold::approval).orElseThrow();
    }

    private static HoldState.Awaiting awaiting(TicketState state) {
        return (HoldState.Awaiting) state.hold().orElseThrow().state();
    }
}
