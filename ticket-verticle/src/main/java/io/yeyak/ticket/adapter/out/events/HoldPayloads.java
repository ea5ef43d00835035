package io.yeyak.ticket.adapter.out.events;

import io.yeyak.common.money.Money;
import io.yeyak.ticket.domain.HoldEvent;
import io.yeyak.ticket.domain.Order;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The payloads of the events of a hold. */
final class HoldPayloads {

    private HoldPayloads() {}

    /** TicketsHeld. */
    record Held(
            UUID reservationId,
            UUID showId,
            String customerId,
            List<PublishedLine> lines,
            Money amount,
            long fence,
            Instant expiresAt,
            Instant payBy) {}

    /** TicketHoldRejected. */
    record Rejected(UUID reservationId, UUID showId, String reason, String detail) {}

    /** TicketApprovalRequested. */
    record ApprovalRequested(
            UUID reservationId,
            UUID showId,
            String customerId,
            List<PublishedLine> lines,
            Money amount,
            Instant dueAt,
            boolean softHeld) {}

    /** TicketApprovalGranted. */
    record ApprovalGranted(UUID reservationId, UUID showId, String decidedBy, boolean automatic) {}

    /** TicketApprovalDenied. */
    record ApprovalDenied(UUID reservationId, UUID showId, String decidedBy, String reason) {}

    /** TicketApprovalTimedOut. */
    record ApprovalTimedOut(UUID reservationId, UUID showId, String policy) {}

    /** TicketHoldExtended. */
    record Extended(UUID reservationId, UUID showId, long fence, Instant expiresAt, Instant payBy, String reason) {}

    /** TicketHoldCommitted. */
    record Committed(UUID reservationId, UUID showId, long fence, List<Ticket> tickets, boolean reacquired) {}

    /** An issued ticket. */
    record Ticket(UUID ticketId, UUID ticketTypeId) {}

    /** TicketCommitRejected, TicketHoldReleased and TicketsRevoked. */
    record Because(UUID reservationId, UUID showId, long fence, String reason) {}

    /** TicketHoldExpired. */
    record Expired(UUID reservationId, UUID showId, long fence) {}

    static Object of(HoldEvent event) {
        UUID id = event.reservationId().value();
        UUID show = event.showId().value();
        return switch (event) {
            case HoldEvent.TicketsHeld it -> held(id, show, it);
            case HoldEvent.TicketHoldRejected it ->
                new Rejected(id, show, it.reason().name(), it.detail());
            case HoldEvent.TicketApprovalRequested it -> requested(id, show, it);
            case HoldEvent.TicketApprovalGranted it -> new ApprovalGranted(id, show, it.decidedBy(), it.automatic());
            case HoldEvent.TicketApprovalDenied it -> new ApprovalDenied(id, show, it.decidedBy(), it.reason());
            case HoldEvent.TicketApprovalTimedOut it ->
                new ApprovalTimedOut(id, show, it.policy().name());
            case HoldEvent.TicketHoldExtended it ->
                new Extended(
                        id,
                        show,
                        it.fence(),
                        it.expiresAt(),
                        it.payBy(),
                        it.reason().name());
            case HoldEvent.TicketHoldCommitted it -> new Committed(id, show, it.fence(), tickets(it), it.reacquired());
            case HoldEvent.TicketCommitRejected it ->
                new Because(id, show, it.fence(), it.reason().name());
            case HoldEvent.TicketHoldReleased it ->
                new Because(id, show, it.fence(), it.reason().name());
            case HoldEvent.TicketHoldExpired it -> new Expired(id, show, it.fence());
            case HoldEvent.TicketsRevoked it ->
                new Because(id, show, it.fence(), it.reason().name());
        };
    }

    private static Held held(UUID id, UUID show, HoldEvent.TicketsHeld it) {
        Order order = it.order();
        return new Held(
                id,
                show,
                order.customerId(),
                PublishedLine.of(order),
                order.amount(),
                it.fence(),
                it.expiresAt(),
                it.payBy());
    }

    private static ApprovalRequested requested(UUID id, UUID show, HoldEvent.TicketApprovalRequested it) {
        Order order = it.order();
        return new ApprovalRequested(
                id, show, order.customerId(), PublishedLine.of(order), order.amount(), it.dueAt(), it.softHeld());
    }

    private static List<Ticket> tickets(HoldEvent.TicketHoldCommitted it) {
        return it.tickets().stream()
                .map(ticket ->
                        new Ticket(ticket.ticketId(), ticket.ticketTypeId().value()))
                .toList();
    }
}
