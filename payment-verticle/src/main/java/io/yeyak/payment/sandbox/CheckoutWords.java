package io.yeyak.payment.sandbox;

import io.yeyak.payment.sandbox.SandboxPayment.Status;
import java.util.Locale;

/** What the payment page says, in the languages it speaks. */
enum CheckoutWords {
    KO(
            Locale.KOREA,
            "한국어",
            "결제",
            "시험용 결제창입니다. 실제로 돈이 나가지 않습니다.",
            "결제할 금액",
            "예약 번호",
            "결제 기한",
            "결제하기",
            "결제 거절",
            "결제가 승인되었습니다",
            "결제가 거절되었습니다",
            "결제 시간이 지났거나 취소되었습니다",
            "이미 끝난 결제입니다.",
            "이 창을 닫으셔도 됩니다.",
            "기한 안에는 예약에서 다시 결제하실 수 있습니다.",
            "이런 결제가 없습니다."),
    EN(
            Locale.US,
            "English",
            "Payment",
            "This is a page for trying things. No real money moves.",
            "Amount due",
            "Reservation",
            "Pay by",
            "Pay",
            "Decline",
            "The payment is approved",
            "The payment was declined",
            "The payment has run out of time or was cancelled",
            "This was decided before.",
            "You can close this page.",
            "As long as it is due, you can pay again from the reservation.",
            "There is no such payment.");

    final Locale locale;
    final String name;
    final String title;
    final String notice;
    final String heading;
    final String reference;
    final String expires;
    final String approve;
    final String decline;
    private final String approved;
    private final String declined;
    private final String cancelled;
    final String already;
    private final String close;
    private final String again;
    final String unknown;

    CheckoutWords(
            Locale locale,
            String name,
            String title,
            String notice,
            String heading,
            String reference,
            String expires,
            String approve,
            String decline,
            String approved,
            String declined,
            String cancelled,
            String already,
            String close,
            String again,
            String unknown) {
        this.locale = locale;
        this.name = name;
        this.title = title;
        this.notice = notice;
        this.heading = heading;
        this.reference = reference;
        this.expires = expires;
        this.approve = approve;
        this.decline = decline;
        this.approved = approved;
        this.declined = declined;
        this.cancelled = cancelled;
        this.already = already;
        this.close = close;
        this.again = again;
        this.unknown = unknown;
    }

    String language() {
        return locale.getLanguage();
    }

    CheckoutWords other() {
        return this == KO ? EN : KO;
    }

    String outcome(Status status) {
        return switch (status) {
            case PENDING -> heading;
            case AUTHORISED, CAPTURED -> approved;
            case DECLINED -> declined;
            case CANCELLED -> cancelled;
        };
    }

    /** What the customer can do after it. */
    String next(Status status) {
        return switch (status) {
            case PENDING -> "";
            case AUTHORISED, CAPTURED -> close;
            case DECLINED, CANCELLED -> again;
        };
    }
}
