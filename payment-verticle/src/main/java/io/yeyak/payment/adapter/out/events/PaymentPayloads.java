package io.yeyak.payment.adapter.out.events;

import io.yeyak.common.money.Money;
import io.yeyak.payment.domain.PaymentEvent;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** The payloads of this context's events. */
final class PaymentPayloads {

    private PaymentPayloads() {}

    record Requested(UUID reservationId, UUID showId, Money amount, long fence, Instant payBy) {}

    record ActionRequired(UUID reservationId, UUID showId, UUID attemptId, URI checkoutUrl, Instant expiresAt) {}

    record Deferred(UUID reservationId, UUID showId, UUID attemptId, int deferrals) {}

    record Resumed(UUID reservationId, UUID showId, UUID attemptId) {}

    record Authorized(UUID reservationId, UUID showId, UUID attemptId, Money amount, long fence, boolean late) {}

    record Declined(UUID reservationId, UUID showId, UUID attemptId, String reason, Instant payBy) {}

    record Expired(UUID reservationId, UUID showId, long fence) {}

    record Captured(UUID reservationId, UUID showId, UUID attemptId, Money amount) {}

    record CaptureRepeated(UUID reservationId, UUID showId, UUID attemptId, int repeats) {}

    record CaptureFailed(UUID reservationId, UUID showId, UUID attemptId, String reason) {}

    record Voided(UUID reservationId, UUID showId, String reason) {}

    record LateReceived(UUID reservationId, UUID showId, UUID attemptId, String disposition) {}

    record RefundRequested(UUID reservationId, UUID showId, UUID refundId, Money amount, String reason) {}

    record RefundSucceeded(
            UUID reservationId, UUID showId, UUID refundId, Money amount, Money totalRefunded, String by) {}

    record RefundFailed(UUID reservationId, UUID showId, UUID refundId, int tries, String reason, Instant nextTryAt) {}

    record RefundAttention(UUID reservationId, UUID showId, UUID refundId, String reason) {}

    record Attention(UUID reservationId, UUID showId, String code, String detail) {}

    record AttentionResolved(UUID reservationId, UUID showId, String code, String by, String comment) {}

    static Object of(PaymentEvent event) {
        UUID id = event.stamp().reservationId().value();
        UUID show = event.stamp().showId().value();
        return switch (event) {
            case PaymentEvent.PaymentRequested it -> new Requested(id, show, it.amount(), it.fence(), it.payBy());
            case PaymentEvent.PaymentActionRequired it ->
                new ActionRequired(id, show, it.attemptId().value(), it.checkoutUrl(), it.expiresAt());
            case PaymentEvent.PaymentDeferred it ->
                new Deferred(id, show, it.attemptId().value(), it.deferrals());
            case PaymentEvent.PaymentResumed it ->
                new Resumed(id, show, it.attemptId().value());
            case PaymentEvent.PaymentAuthorized it ->
                new Authorized(id, show, it.attemptId().value(), it.amount(), it.fence(), it.late());
            case PaymentEvent.PaymentDeclined it ->
                new Declined(id, show, it.attemptId().value(), it.reason(), it.payBy());
            case PaymentEvent.PaymentExpired it -> new Expired(id, show, it.fence());
            case PaymentEvent.PaymentCaptured it ->
                new Captured(id, show, it.attemptId().value(), it.amount());
            case PaymentEvent.PaymentCaptureRepeated it ->
                new CaptureRepeated(id, show, it.attemptId().value(), it.repeats());
            case PaymentEvent.PaymentCaptureFailed it ->
                new CaptureFailed(id, show, it.attemptId().value(), it.reason());
            case PaymentEvent.PaymentVoided it -> new Voided(id, show, it.reason());
            case PaymentEvent.LatePaymentReceived it ->
                new LateReceived(
                        id, show, it.attemptId().value(), it.disposition().name());
            case PaymentEvent.RefundRequested it -> requested(id, show, it);
            case PaymentEvent.RefundSucceeded it -> succeeded(id, show, it);
            case PaymentEvent.RefundFailed it -> failed(id, show, it);
            case PaymentEvent.RefundAttentionRaised it ->
                new RefundAttention(id, show, it.refundId().value(), it.reason());
            case PaymentEvent.PaymentAttentionRaised it ->
                new Attention(id, show, it.code().spelling(), it.detail());
            case PaymentEvent.PaymentAttentionResolved it ->
                new AttentionResolved(id, show, it.code().spelling(), it.by().name(), it.comment());
        };
    }

    private static RefundRequested requested(UUID id, UUID show, PaymentEvent.RefundRequested it) {
        return new RefundRequested(id, show, it.refundId().value(), it.amount(), it.reason());
    }

    private static RefundSucceeded succeeded(UUID id, UUID show, PaymentEvent.RefundSucceeded it) {
        return new RefundSucceeded(
                id,
                show,
                it.refundId().value(),
                it.amount(),
                it.totalRefunded(),
                it.by().name());
    }

    private static RefundFailed failed(UUID id, UUID show, PaymentEvent.RefundFailed it) {
        return new RefundFailed(id, show, it.refundId().value(), it.tries(), it.reason(), it.nextTryAt());
    }
}
