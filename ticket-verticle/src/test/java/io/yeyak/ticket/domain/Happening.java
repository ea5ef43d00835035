package io.yeyak.ticket.domain;

import static io.yeyak.ticket.domain.Sample.KEY;
import static io.yeyak.ticket.domain.Sample.NOW;
import static io.yeyak.ticket.domain.Sample.STANDARD;

import io.yeyak.common.decision.Decision;
import java.time.Duration;
import java.time.Instant;

/** Everything that can happen to a hold. */
@SuppressWarnings("ImmutableEnumChecker") // the rules keep nothing
public enum Happening {
    Requested((key, state, now) -> AllocationPolicy.allocate(key, Sample.order(STANDARD, 2), state, now)),
    Cancelled((key, state, now) -> ReleasePolicy.cancel(key, state, now)),
    CancelledWhileFinalizing((key, state, now) -> ReleasePolicy.withdraw(key, state, now)),
    CancelledWhenConfirmed((key, state, now) -> ReleasePolicy.giveBack(key, state, now)),
    Authorized((key, state, now) -> new CommitPolicy(Sample.NUMBERS).commit(key, 1, state, now)),
    PaymentExpired((key, state, now) -> ReleasePolicy.paymentExpired(key, 1, state, now)),
    CaptureFailed((key, state, now) -> ReleasePolicy.captureFailed(key, state, now)),
    Deferred((key, state, now) -> ExtensionPolicy.deferred(key, state, now)),
    Declined((key, state, now) -> ExtensionPolicy.declined(key, state, now)),
    Approve((key, state, now) -> ApprovalPolicy.approve(key, "admin", state, now)),
    Deny((key, state, now) -> ApprovalPolicy.deny(key, new ApprovalPolicy.Denial("admin", "no"), state, now)),
    WakeEarly((key, state, now) -> DeadlinePolicy.wakeHold(key, state, now)),
    WakeDue((key, state, now) -> DeadlinePolicy.wakeHold(key, state, now.plus(Duration.ofDays(2))));

    private final Deciding rule;

    Happening(Deciding rule) {
        this.rule = rule;
    }

    /** To the reservation of the samples. */
    public Decision<TicketState, TicketEvent, ?> to(TicketState state) {
        return to(KEY, state, NOW);
    }

    public Decision<TicketState, TicketEvent, ?> to(TicketKey key, TicketState state, Instant now) {
        return rule.decide(key, state, now);
    }

    /** A rule, whatever it answers. */
    private interface Deciding {
        Decision<TicketState, TicketEvent, ?> decide(TicketKey key, TicketState state, Instant now);
    }
}
