package io.yeyak.ticketlist.domain;

import io.yeyak.ticketlist.domain.ChargeEvent.PaymentAttentionResolved;
import io.yeyak.ticketlist.domain.HoldEvent.TicketApprovalDenied;
import io.yeyak.ticketlist.domain.HoldEvent.TicketApprovalGranted;
import io.yeyak.ticketlist.domain.RefundEvent.RefundSucceeded;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that an administrator did, as the event tells that it led to. What follows from it, and what everybody else
 * does, is none.
 *
 * @param subject what it was done to
 * @param showId the show that this is, or belongs to
 * @param comment why, in the administrator's words, where the event has them
 */
public record AdminAct(Occurrence occurrence, Subject subject, UUID showId, Text words, Optional<String> comment) {

    /** What something was done to. */
    public record Subject(Kind kind, UUID id) {}

    /** What something can be done to. */
    public enum Kind {
        SHOW,
        RESERVATION
    }

    /** The act that an event of a show tells of. */
    static Optional<AdminAct> of(ShowEvent event, Occurrence occurrence) {
        if (!occurrence.isAskedByAdministrator()) {
            return Optional.empty();
        }
        UUID showId = event.show().showId();
        Subject subject = new Subject(Kind.SHOW, showId);
        return ShowWords.of(occurrence.type())
                .map(words -> new AdminAct(occurrence, subject, showId, words, spoken(event.reason())));
    }

    /** The act that an event of a reservation tells of. */
    static Optional<AdminAct> of(ReservationViewEvent event, Occurrence occurrence) {
        if (!occurrence.isAskedByAdministrator() || !isAct(event)) {
            return Optional.empty();
        }
        Subject subject = new Subject(Kind.RESERVATION, event.reservationId());
        return Optional.of(new AdminAct(occurrence, subject, event.showId(), Words.of(event), spoken(comment(event))));
    }

    /** One step can tell several events: that tickets are held follows from that somebody approved. */
    private static boolean isAct(ReservationViewEvent event) {
        return switch (event) {
            case ReservationEvent of -> isAct(of);
            case HoldEvent of -> of instanceof TicketApprovalGranted || of instanceof TicketApprovalDenied;
            case ChargeEvent of -> of instanceof PaymentAttentionResolved;
            case RefundEvent of -> of instanceof RefundSucceeded;
        };
    }

    private static boolean isAct(ReservationEvent event) {
        return switch (event.what()) {
            case CANCELLATION_REQUESTED, CANCELLED -> true;
            // Without words it was cleared because the reservation went on.
            case ATTENTION_CLEARED -> spoken(event.comment()).isPresent();
            case REQUESTED,
                    AWAITING_APPROVAL,
                    HELD,
                    PAYMENT_REQUESTED,
                    PAYMENT_DEFERRED,
                    FINALIZING,
                    CONFIRMED,
                    REJECTED,
                    EXPIRED,
                    REFUND_PENDING,
                    REFUNDED,
                    ATTENTION_RAISED -> false;
        };
    }

    private static Optional<String> comment(ReservationViewEvent event) {
        return switch (event) {
            case ReservationEvent of -> of.comment();
            case TicketApprovalDenied denied -> Optional.of(denied.reason());
            case PaymentAttentionResolved resolved -> resolved.comment();
            default -> Optional.empty();
        };
    }

    private static Optional<String> spoken(Optional<String> comment) {
        return comment.filter(words -> !words.isBlank());
    }
}
