package io.yeyak.payment.domain;

import io.yeyak.common.money.Money;
import io.yeyak.payment.domain.RefundState.RefundedBy;
import java.net.URI;
import java.time.Instant;

/** What happened to a reservation's money. */
public sealed interface PaymentEvent {

    Stamp stamp();

    default long version() {
        return stamp().version();
    }

    /** The money is waited for. */
    record PaymentRequested(Stamp stamp, Money amount, long fence, Instant payBy) implements PaymentEvent {}

    /** The customer has to act on the provider's page. */
    record PaymentActionRequired(Stamp stamp, AttemptId attemptId, URI checkoutUrl, Instant expiresAt)
            implements PaymentEvent {}

    /**
     * The provider is away; the attempt waits.
     *
     * @param deferrals how often that happened to this payment
     */
    record PaymentDeferred(Stamp stamp, AttemptId attemptId, int deferrals) implements PaymentEvent {}

    /** The provider is back and was told. */
    record PaymentResumed(Stamp stamp, AttemptId attemptId) implements PaymentEvent {}

    /**
     * The money is ours to take, if Ticket says so.
     *
     * @param late it came after the payment had expired
     */
    record PaymentAuthorized(Stamp stamp, AttemptId attemptId, Money amount, long fence, boolean late)
            implements PaymentEvent {}

    /** The attempt brought nothing; another may be begun until the payment is due. */
    record PaymentDeclined(Stamp stamp, AttemptId attemptId, String reason, Instant payBy) implements PaymentEvent {}

    /** Nobody paid in time. */
    record PaymentExpired(Stamp stamp, long fence) implements PaymentEvent {}

    /** The money is taken. */
    record PaymentCaptured(Stamp stamp, AttemptId attemptId, Money amount) implements PaymentEvent {}

    /**
     * The provider had not taken what it said it had; it is told to again.
     *
     * @param repeats how often that happened to this attempt
     */
    record PaymentCaptureRepeated(Stamp stamp, AttemptId attemptId, int repeats) implements PaymentEvent {}

    /** The provider refused to hand over what it had authorised. */
    record PaymentCaptureFailed(Stamp stamp, AttemptId attemptId, String reason) implements PaymentEvent {}

    /** The payment is closed for ever and holds no authorisation. */
    record PaymentVoided(Stamp stamp, String reason) implements PaymentEvent {}

    /** Money came that nobody waited for. */
    record LatePaymentReceived(Stamp stamp, AttemptId attemptId, Disposition disposition) implements PaymentEvent {}

    /** Money is to go back. */
    record RefundRequested(Stamp stamp, RefundId refundId, Money amount, String reason) implements PaymentEvent {}

    /** Money went back. */
    record RefundSucceeded(Stamp stamp, RefundId refundId, Money amount, Money totalRefunded, RefundedBy by)
            implements PaymentEvent {}

    /** A try to give money back failed; the next one is at that time. */
    record RefundFailed(Stamp stamp, RefundId refundId, int tries, String reason, Instant nextTryAt)
            implements PaymentEvent {}

    /** All tries to give money back failed: a person has to act. */
    record RefundAttentionRaised(Stamp stamp, RefundId refundId, String reason) implements PaymentEvent {}

    /** Something about the money needs a person. */
    record PaymentAttentionRaised(Stamp stamp, AttentionCode code, String detail) implements PaymentEvent {}

    /**
     * No person has to look any more.
     *
     * @param comment what was found or done
     */
    record PaymentAttentionResolved(Stamp stamp, AttentionCode code, ResolvedBy by, String comment)
            implements PaymentEvent {}

    /** What ended that a person has to look. */
    enum ResolvedBy {
        /** It answered after all. */
        PROVIDER,
        /** A person has looked. */
        ADMIN
    }

    /** What is done with money that nobody waited for. */
    enum Disposition {
        /** Ticket is asked to take stock again. */
        REACQUIRE,
        /** It goes back. */
        GIVE_BACK
    }
}
