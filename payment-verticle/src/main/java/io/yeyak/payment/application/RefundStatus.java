package io.yeyak.payment.application;

import io.yeyak.payment.domain.RefundState;

/** Where a refund stands, in the one word that people are shown. */
public enum RefundStatus {
    REQUESTED,
    SENT,
    SUCCEEDED,
    FAILED,
    NEEDS_ATTENTION;

    /** The word for a state. */
    public static RefundStatus of(RefundState state) {
        return switch (state) {
            case RefundState.Requested ignored -> REQUESTED;
            case RefundState.Sent ignored -> SENT;
            case RefundState.Failed ignored -> FAILED;
            case RefundState.NeedsAttention ignored -> NEEDS_ATTENTION;
            case RefundState.Succeeded ignored -> SUCCEEDED;
        };
    }
}
