package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import io.yeyak.ticketlist.domain.RefundEvent.RefundAttentionRaised;
import io.yeyak.ticketlist.domain.RefundEvent.RefundFailed;
import io.yeyak.ticketlist.domain.RefundEvent.RefundRequested;
import io.yeyak.ticketlist.domain.RefundEvent.RefundSucceeded;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that goes back.
 *
 * @param amount empty only when its request was never heard of
 * @param reason why it is refunded, or why that did not work last
 * @param nextTryAt when it is tried again
 */
public record Refund(
        UUID refundId,
        Status status,
        Instant changedAt,
        Optional<Money> amount,
        String reason,
        Optional<Instant> nextTryAt) {

    /** The code under which somebody has to look at one that goes no further. */
    public static final String STUCK = "refund-needs-attention";

    /** How far it has come. */
    public enum Status {
        REQUESTED,
        FAILED,
        SUCCEEDED,
        NEEDS_ATTENTION
    }

    static Refund after(Optional<Refund> known, RefundEvent event, Instant at) {
        Optional<Money> amount = known.flatMap(Refund::amount);
        String why = known.map(Refund::reason).orElse("");
        return switch (event) {
            case RefundRequested asked ->
                new Refund(
                        asked.refundId(),
                        Status.REQUESTED,
                        at,
                        Optional.of(asked.amount()),
                        asked.reason(),
                        Optional.empty());
            case RefundFailed failed ->
                new Refund(
                        failed.refundId(), Status.FAILED, at, amount, failed.reason(), Optional.of(failed.nextTryAt()));
            case RefundSucceeded done ->
                new Refund(done.refundId(), Status.SUCCEEDED, at, Optional.of(done.amount()), why, Optional.empty());
            case RefundAttentionRaised stuck ->
                new Refund(stuck.refundId(), Status.NEEDS_ATTENTION, at, amount, stuck.reason(), Optional.empty());
        };
    }

    /** Whether it goes no further without a person. */
    public boolean isStuck() {
        return status == Status.NEEDS_ATTENTION;
    }
}
