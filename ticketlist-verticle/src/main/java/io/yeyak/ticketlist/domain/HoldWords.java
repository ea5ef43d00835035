package io.yeyak.ticketlist.domain;

import io.yeyak.ticketlist.domain.HoldEvent.TicketApprovalDenied;
import io.yeyak.ticketlist.domain.HoldEvent.TicketApprovalGranted;
import io.yeyak.ticketlist.domain.HoldEvent.TicketApprovalRequested;
import io.yeyak.ticketlist.domain.HoldEvent.TicketApprovalTimedOut;
import io.yeyak.ticketlist.domain.HoldEvent.TicketCommitRejected;
import io.yeyak.ticketlist.domain.HoldEvent.TicketHoldCommitted;
import io.yeyak.ticketlist.domain.HoldEvent.TicketHoldExpired;
import io.yeyak.ticketlist.domain.HoldEvent.TicketHoldExtended;
import io.yeyak.ticketlist.domain.HoldEvent.TicketHoldRejected;
import io.yeyak.ticketlist.domain.HoldEvent.TicketHoldReleased;
import io.yeyak.ticketlist.domain.HoldEvent.TicketsHeld;
import io.yeyak.ticketlist.domain.HoldEvent.TicketsRevoked;

/** Says in words for people what Ticket did. */
final class HoldWords {

    private HoldWords() {}

    static Text of(HoldEvent event) {
        return switch (event) {
            case TicketsHeld ignored -> new Text("티켓을 선점했습니다.", "The tickets were set aside.");
            case TicketHoldRejected no -> Reasons.explain("티켓을 선점하지 못했습니다", "There are no tickets for it", no.reason());
            case TicketApprovalRequested ignored -> new Text("승인을 요청했습니다.", "An administrator was asked for approval.");
            case TicketApprovalGranted granted
            when granted.automatic() -> new Text("자동으로 승인되었습니다.", "It was approved automatically.");
            case TicketApprovalGranted ignored -> new Text("관리자가 승인했습니다.", "An administrator approved it.");
            case TicketApprovalDenied denied ->
                Reasons.explain("관리자가 거절했습니다", "An administrator denied it", denied.reason());
            case TicketApprovalTimedOut late
            when late.isLeftToPeople() ->
                new Text("승인 기한이 지나 담당자에게 알렸습니다.", "Nobody approved it in time; administrators were alerted.");
            case TicketApprovalTimedOut ignored -> new Text("승인 기한이 지났습니다.", "Nobody approved it in time.");
            case TicketHoldExtended ignored -> new Text("결제 기한이 연장되었습니다.", "There is more time to pay.");
            case TicketHoldCommitted again
            when again.reacquired() -> new Text("티켓을 다시 확보해 발권했습니다.", "The tickets were found again and issued.");
            case TicketHoldCommitted ignored -> new Text("티켓이 발권되었습니다.", "The tickets were issued.");
            case TicketCommitRejected no ->
                Reasons.explain("발권하지 못했습니다", "The tickets could not be issued", no.reason());
            case TicketHoldReleased gone ->
                Reasons.explain("선점이 해제되었습니다", "The tickets were given back", gone.reason());
            case TicketHoldExpired ignored -> new Text("선점 기한이 지났습니다.", "The tickets were kept no longer.");
            case TicketsRevoked gone -> Reasons.explain("티켓이 무효가 되었습니다", "The tickets were made void", gone.reason());
        };
    }
}
