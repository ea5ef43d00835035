package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import io.yeyak.ticketlist.domain.ChargeEvent.LatePaymentReceived;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentActionRequired;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentAttentionRaised;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentAuthorized;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentCaptureFailed;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentCaptured;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentDeclined;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentDeferred;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentExpired;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentRequested;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentResumed;
import io.yeyak.ticketlist.domain.ChargeEvent.PaymentVoided;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The money that the customer is to pay.
 *
 * @param changedAt since when the status is what it is
 * @param checkout where the customer pays, while that is what is awaited
 * @param reason why it was declined, could not be captured or was voided
 * @param attention that somebody has to look at it, until it moves again
 */
public record Charge(
        ChargeStatus status,
        Optional<Instant> changedAt,
        Optional<Money> amount,
        Optional<Checkout> checkout,
        Optional<String> reason,
        Optional<Money> captured,
        Optional<Attention> attention) {

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
            Optional.empty());

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
            case PaymentCaptureFailed failed ->
                in(ChargeStatus.CAPTURE_FAILED, at).because(failed.reason());
            case PaymentVoided voided -> in(ChargeStatus.VOIDED, at).because(voided.reason());
            case LatePaymentReceived ignored -> this;
            case PaymentAttentionRaised raised -> raising(new Concern(raised.code(), raised.detail()), at);
        };
    }

    private Charge in(ChargeStatus next, Instant at) {
        return new Charge(
                next, Optional.of(at), amount, Optional.empty(), Optional.empty(), captured, Optional.empty());
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
        Attention raised = new Attention(concern, at);
        return new Charge(status, changedAt, amount, checkout, reason, captured, Optional.of(raised));
    }
}
