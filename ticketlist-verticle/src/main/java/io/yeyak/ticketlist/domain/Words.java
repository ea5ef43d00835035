package io.yeyak.ticketlist.domain;

/** Says in words for people what happened to a reservation. */
final class Words {

    private Words() {}

    static Text of(ReservationViewEvent event) {
        return switch (event) {
            case ReservationEvent of -> reservation(of);
            case HoldEvent of -> HoldWords.of(of);
            case ChargeEvent of -> PaymentWords.of(of);
            case RefundEvent of -> PaymentWords.of(of);
        };
    }

    private static Text reservation(ReservationEvent event) {
        return switch (event.what()) {
            case REQUESTED -> new Text("예약을 신청했습니다.", "The reservation was requested.");
            case AWAITING_APPROVAL ->
                new Text("관리자의 승인을 기다립니다.", "The reservation awaits an administrator's approval.");
            case HELD -> new Text("티켓이 선점되어 결제를 기다립니다.", "The tickets are kept until the payment is due.");
            case PAYMENT_REQUESTED -> new Text("결제를 요청했습니다.", "The customer asked to pay.");
            case PAYMENT_DEFERRED -> new Text("결제가 미뤄졌습니다.", "The payment has to wait for the payment provider.");
            case FINALIZING -> new Text("결제를 마무리하고 있습니다.", "The payment is being completed.");
            case CONFIRMED -> new Text("예약이 확정되었습니다.", "The reservation is confirmed.");
            case REJECTED -> because(event, "예약이 거절되었습니다", "The reservation was rejected");
            case EXPIRED -> because(event, "예약이 만료되었습니다", "The reservation expired");
            case CANCELLATION_REQUESTED -> new Text("예약 취소를 신청했습니다.", "The cancellation was requested.");
            case CANCELLED -> because(event, "예약이 취소되었습니다", "The reservation was cancelled");
            case REFUND_PENDING -> new Text("환불을 기다립니다.", "The reservation is cancelled and awaits the refund.");
            case REFUNDED -> new Text("환불이 끝났습니다.", "The reservation was cancelled and refunded.");
            case ATTENTION_RAISED -> new Text("담당자의 확인이 필요합니다.", "Somebody has to look at the reservation.");
            case ATTENTION_CLEARED -> new Text("담당자의 확인이 끝났습니다.", "Nobody has to look at the reservation any more.");
        };
    }

    private static Text because(ReservationEvent event, String ko, String en) {
        return Reasons.explain(ko, en, event.reservation().reason().orElse(""));
    }
}
