package io.yeyak.ticketlist.domain;

import java.util.Map;

/** Says the contexts' reasons in words for people. */
final class Reasons {

    private static final Map<String, Text> KNOWN = Map.ofEntries(
            Map.entry("SOLD_OUT", new Text("매진", "sold out")),
            Map.entry("SALES_CLOSED", new Text("판매 종료", "not on sale")),
            Map.entry("DENIED", new Text("승인 거절", "not approved")),
            Map.entry("APPROVAL_TIMED_OUT", new Text("승인 기한 경과", "not approved in time")),
            Map.entry("CANCELLED_FIRST", new Text("먼저 취소됨", "cancelled before")),
            Map.entry("SHOW_CANCELLED", new Text("공연 취소", "the show was cancelled")),
            Map.entry("UNKNOWN_TICKET_TYPE", new Text("알 수 없는 티켓", "no such ticket")),
            Map.entry("PAYMENT_TIMEOUT", new Text("결제 기한 경과", "not paid in time")),
            Map.entry("PAYMENT_EXPIRED", new Text("결제 기한 경과", "not paid in time")),
            Map.entry("PROVIDER_DOWN", new Text("결제 서비스 장애", "the payment provider was away")),
            Map.entry("LATE_PAYMENT", new Text("늦은 결제", "the payment came too late")),
            Map.entry("CAPTURE_FAILED", new Text("결제 실패", "the payment failed")),
            Map.entry("CANCELLED", new Text("예약 취소", "the reservation was cancelled")));

    private Reasons() {}

    /** A sentence with its reason; a reason nobody has words for is said as it is, none leaves the sentence alone. */
    static Text explain(String ko, String en, String reason) {
        if (reason.isBlank()) {
            return new Text(ko + ".", en + ".");
        }
        Text words = KNOWN.getOrDefault(reason, new Text(reason, reason));
        return new Text(ko + ": " + words.ko() + ".", en + ": " + words.en() + ".");
    }
}
