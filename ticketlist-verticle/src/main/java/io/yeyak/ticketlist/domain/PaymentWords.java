package io.yeyak.ticketlist.domain;

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
import io.yeyak.ticketlist.domain.RefundEvent.RefundAttentionRaised;
import io.yeyak.ticketlist.domain.RefundEvent.RefundFailed;
import io.yeyak.ticketlist.domain.RefundEvent.RefundRequested;
import io.yeyak.ticketlist.domain.RefundEvent.RefundSucceeded;

/** Says in words for people what Payment did. */
final class PaymentWords {

    private PaymentWords() {}

    static Text of(ChargeEvent event) {
        return switch (event) {
            case PaymentRequested ignored -> new Text("결제를 기다립니다.", "The payment is awaited.");
            case PaymentActionRequired ignored -> new Text("결제 페이지가 준비되었습니다.", "The payment page is ready.");
            case PaymentDeferred ignored ->
                new Text("결제 서비스를 기다립니다.", "The payment provider is away; it is tried again.");
            case PaymentResumed ignored -> new Text("결제를 다시 시도합니다.", "The payment provider is back.");
            case PaymentAuthorized late
            when late.late() -> new Text("기한이 지난 뒤 결제가 승인되었습니다.", "The payment was authorised after it was due.");
            case PaymentAuthorized ignored -> new Text("결제가 승인되었습니다.", "The payment was authorised.");
            case PaymentDeclined no -> Reasons.explain("결제가 거절되었습니다", "The payment was declined", no.reason());
            case PaymentExpired ignored -> new Text("결제 기한이 지났습니다.", "The payment did not come in time.");
            case PaymentCaptured ignored -> new Text("결제가 완료되었습니다.", "The payment was taken.");
            case PaymentCaptureRepeated ignored ->
                new Text("결제가 실제로 이루어지지 않아 다시 진행합니다.", "The payment had not been taken after all; it is taken again.");
            case PaymentCaptureFailed no ->
                Reasons.explain("결제를 완료하지 못했습니다", "The payment could not be taken", no.reason());
            case PaymentVoided gone -> Reasons.explain("결제 승인이 취소되었습니다", "The payment was released", gone.reason());
            case LatePaymentReceived late
            when late.mayStillBuy() ->
                new Text("늦은 결제를 받아 티켓을 다시 확인합니다.", "A payment came late; the tickets are asked for once more.");
            case LatePaymentReceived ignored -> new Text("늦은 결제를 받아 돌려드립니다.", "A payment came late and is given back.");
            case PaymentAttentionRaised ignored ->
                new Text("결제를 담당자가 확인해야 합니다.", "Somebody has to look at the payment.");
            case PaymentAttentionResolved ignored ->
                new Text("결제 확인이 끝났습니다.", "Nobody has to look at the payment any more.");
        };
    }

    static Text of(RefundEvent event) {
        return switch (event) {
            case RefundRequested ignored -> new Text("환불을 요청했습니다.", "A refund was requested.");
            case RefundSucceeded ignored -> new Text("환불되었습니다.", "The refund was made.");
            case RefundFailed ignored -> new Text("환불하지 못해 다시 시도합니다.", "The refund did not work and is tried again.");
            case RefundAttentionRaised ignored -> new Text("환불을 담당자가 확인해야 합니다.", "Somebody has to look at the refund.");
        };
    }
}
