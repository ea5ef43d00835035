package io.yeyak.payment.application;

import io.yeyak.payment.domain.AttemptState;

/** Where an attempt to pay stands, in the one word that is shown. */
public enum AttemptStatus {
    INTENT,
    DEFERRED,
    UNKNOWN,
    ACTION_REQUIRED,
    WITHDRAWING,
    AUTHORISED,
    CAPTURING,
    CAPTURED,
    RETAKING,
    MISSING,
    VOIDING,
    RETURNED,
    CLOSED;

    /** The word for a state. */
    public static AttemptStatus of(AttemptState state) {
        return switch (state) {
            case AttemptState.Intent ignored -> INTENT;
            case AttemptState.Deferred ignored -> DEFERRED;
            case AttemptState.Unknown ignored -> UNKNOWN;
            case AttemptState.ActionRequired ignored -> ACTION_REQUIRED;
            case AttemptState.Withdrawing ignored -> WITHDRAWING;
            case AttemptState.Authorised ignored -> AUTHORISED;
            case AttemptState.Capturing ignored -> CAPTURING;
            case AttemptState.Captured ignored -> CAPTURED;
            case AttemptState.Retaking ignored -> RETAKING;
            case AttemptState.Missing ignored -> MISSING;
            case AttemptState.Voiding ignored -> VOIDING;
            case AttemptState.Returned ignored -> RETURNED;
            case AttemptState.Closed ignored -> CLOSED;
        };
    }
}
