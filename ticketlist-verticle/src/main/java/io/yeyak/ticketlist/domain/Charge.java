package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import io.yeyak.ticketlist.domain.ChargeEvent.LatePaymentReceived;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentActionRequired;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentAttentionRaised;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentAttentionResolved;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentAuthorized;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentCaptureFailed;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentCaptureRepeated;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentCaptured;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentDeclined;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentDeferred;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentExpired;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentRequested;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentResumed;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentVoided;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The money that the customer is to pay.
 *
 * @param changedAt since when the status is what it is
 * @param checkout where the customer pays, while that is what is awaited
 * @param reason why it was declined, could not be captured or was voided
 * @param attention why somebody has to look at it, the oldest first
 */
public record Charge(
        ChargeStatus status,
        Optional<Instant> changedAt,
        Optional<Money> amount,
        Optional<Checkout> checkout,
        Optional<String> reason,
        Optional<Money> captured,
        List<Attention> attention) {

    public Charge {
        attention = List.copyOf(attention);
    }

    /** Somebody has to look at it. */
    public record Attention(Concern concern, Instant since) {}

    /** The provider's page. */
    public record Checkout(UUID attemptId, String url, Instant expiresAt) {}

    static final Charge NONE = new Charge(
            ChargeStatus.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    Charge after(ChargeEvent event, Instant at) {
        return switch (event) {
            case PaymentRequested requested -> in(ChargeStatus.REQUESTED, at).of(requested.amount());
            case PaymentActionRequired action ->
                in(ChargeStatus.ACTION_REQUIRED, at).at(action);
            case PaymentDeferred ignored -> in(ChargeStatus.DEFERRED, at);
            case PaymentResumed ignored -> in(ChargeStatus.REQUESTED, at);
            case PaymentAuthorized ignored -> in(ChargeStatus.AUTHORIZED, at);
            case PaymentDeclined declined -> in(ChargeStatus.DECLINED, at).because(declined.reason());
            case PaymentExpired ignored -> in(ChargeStatus.EXPIRED, at);
            case PaymentCaptured taken -> in(ChargeStatus.CAPTURED, at).taken(taken.amount());
            case PaymentCaptureRepeated ignored -> this;
            case PaymentCaptureFailed failed ->
                in(ChargeStatus.CAPTURE_FAILED, at).because(failed.reason());
            case PaymentVoided voided -> in(ChargeStatus.VOIDED, at).because(voided.reason());
            case LatePaymentReceived ignored -> this;
            case PaymentAttentionRaised raised -> raising(new Concern(raised.code(), raised.detail()), at);
            case PaymentAttentionResolved resolved -> resolving(resolved.code());
        };
    }

    private Charge in(ChargeStatus next, Instant at) {
        return new Charge(next, Optional.of(at), amount, Optional.empty(), Optional.empty(), captured, attention);
    }

    private Charge of(Money asked) {
        return new Charge(status, changedAt, Optional.of(asked), checkout, reason, captured, attention);
    }

    private Charge at(PaymentActionRequired action) {
        Checkout page = new Checkout(action.attemptId(), action.checkoutUrl(), action.expiresAt());
        return new Charge(status, changedAt, amount, Optional.of(page), reason, captured, attention);
    }

    private Charge because(String why) {
        return new Charge(status, changedAt, amount, checkout, Optional.of(why), captured, attention);
    }

    private Charge taken(Money money) {
        return new Charge(status, changedAt, amount, checkout, reason, Optional.of(money), attention);
    }

    private Charge raising(Concern concern, Instant at) {
        boolean isOpen = attention.stream().anyMatch(open -> open.concern().equals(concern));
        return isOpen
                ? this
                : needing(Stream.concat(attention.stream(), Stream.of(new Attention(concern, at)))
                        .toList());
    }

    private Charge resolving(String code) {
        return needing(attention.stream()
                .filter(open -> !open.concern().code().equals(code))
                .toList());
    }

    private Charge needing(List<Attention> next) {
        return new Charge(status, changedAt, amount, checkout, reason, captured, next);
    }
}
