package io.yeyak.payment.application;

import io.yeyak.payment.domain.Attempt;
import io.yeyak.payment.domain.AttemptState;
import io.yeyak.payment.domain.AttemptState.Ending;
import io.yeyak.payment.domain.Payment;
import io.yeyak.payment.domain.PaymentState;

/** Where a payment stands, in the one word that people are shown. */
public enum PaymentStatus {
    REQUESTED,
    ACTION_REQUIRED,
    DEFERRED,
    UNKNOWN,
    AUTHORIZED,
    DECLINED,
    CAPTURING,
    CAPTURED,
    CAPTURE_FAILED,
    VOIDING,
    VOIDED,
    EXPIRED;

    static PaymentStatus of(Payment payment) {
        return switch (payment.state()) {
            case PaymentState.Requested ignored ->
                payment.attempts().isEmpty() ? REQUESTED : of(payment.attempts().getLast());
            case PaymentState.Authorized ignored -> AUTHORIZED;
            case PaymentState.Capturing ignored -> CAPTURING;
            case PaymentState.Captured ignored -> CAPTURED;
            case PaymentState.CaptureFailed ignored -> CAPTURE_FAILED;
            case PaymentState.Expired ignored -> EXPIRED;
            case PaymentState.Voiding ignored -> VOIDING;
            case PaymentState.Voided ignored -> VOIDED;
        };
    }

    private static PaymentStatus of(Attempt last) {
        return switch (last.state()) {
            case AttemptState.Deferred ignored -> DEFERRED;
            case AttemptState.Unknown ignored -> UNKNOWN;
            case AttemptState.ActionRequired ignored -> ACTION_REQUIRED;
            case AttemptState.Closed(Ending ending, String ignored) -> ending == Ending.DECLINED ? DECLINED : REQUESTED;
            case AttemptState.Intent ignored -> REQUESTED;
            case AttemptState.Withdrawing ignored -> REQUESTED;
            case AttemptState.Authorised ignored -> REQUESTED;
            case AttemptState.Capturing ignored -> REQUESTED;
            case AttemptState.Captured ignored -> REQUESTED;
            case AttemptState.Retaking ignored -> REQUESTED;
            case AttemptState.Missing ignored -> REQUESTED;
            case AttemptState.Voiding ignored -> REQUESTED;
            case AttemptState.Returned ignored -> REQUESTED;
        };
    }
}
