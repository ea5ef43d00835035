package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The question to an administrator whether a reservation may have its tickets.
 *
 * @param dueAt when the time-out decides or has passed
 * @param softHeld whether stock is kept meanwhile
 * @param escalatedAt since when it is overdue and left to people
 * @param decidedBy who said so, when somebody did
 * @param reason why not, when it was denied
 */
public record Approval(
        String customerId,
        List<Line> lines,
        Money amount,
        boolean softHeld,
        Instant requestedAt,
        Instant dueAt,
        Status status,
        Optional<Instant> escalatedAt,
        Optional<String> decidedBy,
        Optional<String> reason) {

    /** Why somebody has to look at one that nobody has answered. */
    public static final Concern OVERDUE = new Concern("approval-overdue", "Nobody has decided in time.");

    /** How the question stands. */
    public enum Status {
        OPEN,
        GRANTED,
        DENIED,
        /** Nobody needs the answer any more. */
        WITHDRAWN
    }

    public Approval {
        lines = List.copyOf(lines);
    }

    static Approval asked(HoldEvent.TicketApprovalRequested request, Instant at) {
        return new Approval(
                request.customerId(),
                request.lines(),
                request.amount(),
                request.softHeld(),
                at,
                request.dueAt(),
                Status.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    Approval escalated(Instant at) {
        return with(status, Optional.of(at), decidedBy, reason);
    }

    Approval granted(String by) {
        return with(Status.GRANTED, escalatedAt, Optional.of(by), reason);
    }

    Approval denied(String by, String why) {
        return with(Status.DENIED, escalatedAt, Optional.of(by), Optional.of(why));
    }

    /** The hold went on without an answer, or ended; an answer that was given stays. */
    Approval overtaken() {
        return isOpen() ? with(Status.WITHDRAWN, escalatedAt, decidedBy, reason) : this;
    }

    private Approval with(
            Status next, Optional<Instant> nextEscalatedAt, Optional<String> nextBy, Optional<String> nextReason) {
        return new Approval(
                customerId, lines, amount, softHeld, requestedAt, dueAt, next, nextEscalatedAt, nextBy, nextReason);
    }
}
