package io.yeyak.reservation.adapter.out.postgres;

import io.yeyak.common.money.Money;
import io.yeyak.reservation.domain.Facts;
import io.yeyak.reservation.domain.Hold;
import io.yeyak.reservation.domain.Issue;
import io.yeyak.reservation.domain.Ticket;
import io.yeyak.reservation.domain.TicketTypeId;
import io.yeyak.reservation.domain.Told;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What Ticket and Payment told. */
record StoredFacts(
        Optional<StoredHold> hold,
        Optional<StoredIssue> issue,
        long endedFence,
        Optional<String> rejection,
        Optional<Instant> approvalDueAt,
        Optional<Money> refunded,
        Set<Told> told) {

    record StoredHold(long fence, Instant payBy) {}

    record StoredIssue(long fence, List<StoredTicket> tickets) {}

    record StoredTicket(UUID ticketId, UUID ticketTypeId) {}

    static StoredFacts of(Facts facts) {
        return new StoredFacts(
                facts.hold().map(hold -> new StoredHold(hold.fence(), hold.payBy())),
                facts.issue().map(StoredFacts::issue),
                facts.endedFence(),
                facts.rejection(),
                facts.approvalDueAt(),
                facts.refunded(),
                facts.told());
    }

    Facts facts() {
        return new Facts(
                hold.map(known -> new Hold(known.fence, known.payBy)),
                issue.map(StoredFacts::issue),
                endedFence,
                rejection,
                approvalDueAt,
                refunded,
                told);
    }

    private static StoredIssue issue(Issue issue) {
        return new StoredIssue(
                issue.fence(),
                issue.tickets().stream()
                        .map(ticket -> new StoredTicket(
                                ticket.ticketId(), ticket.ticketTypeId().value()))
                        .toList());
    }

    private static Issue issue(StoredIssue issue) {
        return new Issue(
                issue.fence,
                issue.tickets.stream()
                        .map(ticket -> new Ticket(ticket.ticketId, new TicketTypeId(ticket.ticketTypeId)))
                        .toList());
    }
}
