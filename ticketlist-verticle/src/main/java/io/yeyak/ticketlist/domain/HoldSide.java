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
import java.time.Instant;
import java.util.Optional;

/**
 * What Ticket says of a reservation.
 *
 * @param version the version of the hold that is known, 0 for none
 * @param changedAt when it last told something
 * @param payBy until when money is awaited, while it is
 */
public record HoldSide(
        long version,
        Optional<Instant> changedAt,
        HoldStatus status,
        Optional<Instant> payBy,
        Optional<Approval> approval) {

    static final HoldSide UNHEARD =
            new HoldSide(0, Optional.empty(), HoldStatus.NONE, Optional.empty(), Optional.empty());

    HoldSide after(HoldEvent event, Occurrence occurrence) {
        if (occurrence.version() <= version) {
            return this;
        }
        HoldSide known = new HoldSide(occurrence.version(), Optional.of(occurrence.at()), status, payBy, approval);
        return switch (event) {
            case TicketApprovalRequested asked -> known.waiting(Approval.asked(asked, occurrence.at()));
            case TicketApprovalTimedOut timedOut
            when timedOut.isLeftToPeople() -> known.asking(approval.map(open -> open.escalated(occurrence.at())));
            case TicketApprovalTimedOut ignored -> known;
            case TicketApprovalGranted granted -> known.asking(approval.map(open -> open.granted(granted.decidedBy())));
            case TicketApprovalDenied denied ->
                known.asking(approval.map(open -> open.denied(denied.decidedBy(), denied.reason())));
            case TicketsHeld held -> known.keeping(held.payBy());
            case TicketHoldExtended extended -> known.keeping(extended.payBy());
            case TicketHoldCommitted ignored -> known.in(HoldStatus.COMMITTED);
            case TicketCommitRejected ignored -> known;
            case TicketHoldRejected ignored -> known.in(HoldStatus.REJECTED);
            case TicketHoldReleased ignored -> known.in(HoldStatus.RELEASED);
            case TicketHoldExpired ignored -> known.in(HoldStatus.EXPIRED);
            case TicketsRevoked ignored -> known.in(HoldStatus.REVOKED);
        };
    }

    /** The question that an administrator has not answered yet. */
    public Optional<Approval> openApproval() {
        return approval.filter(Approval::isOpen);
    }

    /** Since when an administrator's answer is overdue, as long as it is. */
    public Optional<Instant> overdueSince() {
        return openApproval().flatMap(Approval::escalatedAt);
    }

    private HoldSide waiting(Approval asked) {
        return new HoldSide(version, changedAt, HoldStatus.AWAITING_APPROVAL, Optional.empty(), Optional.of(asked));
    }

    private HoldSide asking(Optional<Approval> next) {
        return new HoldSide(version, changedAt, status, payBy, next);
    }

    private HoldSide keeping(Instant until) {
        return new HoldSide(version, changedAt, HoldStatus.HELD, Optional.of(until), approval.map(Approval::overtaken));
    }

    private HoldSide in(HoldStatus next) {
        return new HoldSide(version, changedAt, next, Optional.empty(), approval.map(Approval::overtaken));
    }
}
