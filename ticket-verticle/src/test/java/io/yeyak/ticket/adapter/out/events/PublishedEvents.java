package io.yeyak.ticket.adapter.out.events;

import static io.yeyak.ticket.domain.Sample.NOW;
import static io.yeyak.ticket.domain.Sample.RESERVATION;
import static io.yeyak.ticket.domain.Sample.SHOW;
import static io.yeyak.ticket.domain.Sample.STANDARD;
import static io.yeyak.ticket.domain.Sample.won;

import io.yeyak.ticket.domain.Allotment;
import io.yeyak.ticket.domain.Announcement;
import io.yeyak.ticket.domain.ApprovalTerms;
import io.yeyak.ticket.domain.CommitRejectionReason;
import io.yeyak.ticket.domain.ExtensionReason;
import io.yeyak.ticket.domain.HoldEvent;
import io.yeyak.ticket.domain.IssuedTicket;
import io.yeyak.ticket.domain.Order;
import io.yeyak.ticket.domain.RejectionReason;
import io.yeyak.ticket.domain.ReleaseReason;
import io.yeyak.ticket.domain.RevocationReason;
import io.yeyak.ticket.domain.Sample;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowEvent;
import io.yeyak.ticket.domain.ShowStatus;
import io.yeyak.ticket.domain.Stock;
import io.yeyak.ticket.domain.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One event of each kind, as the samples of the contract tell it. */
final class PublishedEvents {

    private static final Instant PAY_BY = NOW.plus(Duration.ofMinutes(10));
    private static final Instant EXPIRES_AT = NOW.plus(Duration.ofMinutes(12));
    private static final HoldEvent.Stamp STAMP = new HoldEvent.Stamp(RESERVATION, SHOW, 1);
    private static final Order ORDER = Sample.order(STANDARD, 2);

    private PublishedEvents() {}

    static List<TicketEvent> all() {
        return List.of(
                new ShowEvent.ShowRegistered(show(ShowStatus.DRAFT, 0)),
                new ShowEvent.ShowPublished(show(ShowStatus.ON_SALE, 2)),
                new ShowEvent.SalesPaused(show(ShowStatus.PAUSED, 2)),
                new ShowEvent.SalesResumed(show(ShowStatus.ON_SALE, 2)),
                new ShowEvent.SalesClosed(show(ShowStatus.CLOSED, 2)),
                new ShowEvent.PriceChanged(show(ShowStatus.ON_SALE, 2), STANDARD, won(60_000), won(55_000)),
                new ShowEvent.CapacityChanged(show(ShowStatus.ON_SALE, 2), STANDARD, 400, 500),
                new ShowEvent.ShowCancelled(show(ShowStatus.CANCELLED, 2), "The storm keeps the artists away."),
                new ShowEvent.SoldOut(show(ShowStatus.ON_SALE, 490), STANDARD),
                new ShowEvent.BackOnSale(show(ShowStatus.ON_SALE, 2), STANDARD),
                new ShowEvent.AvailabilityChanged(show(ShowStatus.ON_SALE, 2)),
                new HoldEvent.TicketsHeld(STAMP, ORDER, 1, EXPIRES_AT, PAY_BY),
                new HoldEvent.TicketHoldRejected(STAMP, RejectionReason.SOLD_OUT, RejectionReason.SOLD_OUT.sentence()),
                new HoldEvent.TicketApprovalRequested(STAMP, ORDER, NOW.plus(Sample.APPROVE_WITHIN), true),
                new HoldEvent.TicketApprovalGranted(STAMP, "b2a1f7c0", false),
                new HoldEvent.TicketApprovalDenied(STAMP, "b2a1f7c0", "This account resells tickets."),
                new HoldEvent.TicketApprovalTimedOut(STAMP, ApprovalTerms.Timeout.ESCALATE),
                new HoldEvent.TicketHoldExtended(STAMP, 1, EXPIRES_AT, PAY_BY, ExtensionReason.PAYMENT_DEFERRED),
                new HoldEvent.TicketHoldCommitted(STAMP, 1, tickets(), false),
                new HoldEvent.TicketCommitRejected(STAMP, 1, CommitRejectionReason.SOLD_OUT),
                new HoldEvent.TicketHoldReleased(STAMP, 1, ReleaseReason.CANCELLED),
                new HoldEvent.TicketHoldExpired(STAMP, 1),
                new HoldEvent.TicketsRevoked(STAMP, 1, RevocationReason.CANCELLED));
    }

    private static Show show(ShowStatus status, int held) {
        Allotment allotment = Sample.allotment(STANDARD, ApprovalTerms.Mode.AUTO, ApprovalTerms.WhilePending.SOFT, 500);
        int sold = status == ShowStatus.DRAFT ? 0 : 10;
        return new Show(
                SHOW,
                Sample.description(),
                status,
                List.of(new Allotment(allotment.type(), new Stock(500, held, sold, 0))),
                new Announcement(Optional.empty(), false),
                1);
    }

    private static List<IssuedTicket> tickets() {
        return List.of(
                new IssuedTicket(UUID.fromString("1c9b7a52-6d0f-5b1e-8f5a-0c2d7e4b9a11"), STANDARD),
                new IssuedTicket(UUID.fromString("1c9b7a52-6d0f-5b1e-8f5a-0c2d7e4b9a12"), STANDARD));
    }
}
