package io.yeyak.launcher.audit.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A hold as its context keeps it.
 *
 * @param lines what was asked for; none of a tombstone
 * @param approval the question put to an administrator
 * @param tickets all that were ever issued for it
 * @param isOverdue whether its deadline passed a while ago
 */
public record HoldRow(
        UUID reservationId,
        UUID showId,
        String state,
        Optional<String> reason,
        long fence,
        long version,
        Optional<Instant> dueAt,
        Optional<Instant> expiresAt,
        List<Line> lines,
        Optional<Approval> approval,
        List<Ticket> tickets,
        boolean isOverdue) {

    private static final Set<String> OPEN = Set.of("SOFT_HELD", "PENDING", "HELD", "COMMITTED");

    /** A ticket type and how many of it. */
    public record Line(UUID ticketTypeId, int quantity) {}

    /** What an administrator is asked, or was. */
    public record Approval(String state, Optional<Instant> dueAt, Optional<String> onTimeout) {}

    /** A ticket, issued under a fence. */
    public record Ticket(UUID ticketId, UUID ticketTypeId, long fence, String state) {}

    public HoldRow {
        lines = List.copyOf(lines);
        tickets = List.copyOf(tickets);
    }

    boolean is(String name) {
        return state.equals(name);
    }

    /** Whether it has tickets, or may still get some. */
    boolean isOpen() {
        return OPEN.contains(state);
    }

    boolean awaitsApproval() {
        return is("SOFT_HELD") || is("PENDING");
    }

    String words() {
        return "hold %s (%s, version %d)".formatted(reservationId, state, version);
    }
}
