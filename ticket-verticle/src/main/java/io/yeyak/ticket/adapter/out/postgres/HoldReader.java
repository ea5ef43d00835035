package io.yeyak.ticket.adapter.out.postgres;

import static io.yeyak.common.postgres.Timestamps.instant;
import static io.yeyak.common.postgres.Timestamps.maybeInstant;
import static io.yeyak.ticket.adapter.out.postgres.Rows.id;
import static io.yeyak.ticket.adapter.out.postgres.Rows.text;

import io.vertx.sqlclient.Row;
import io.yeyak.common.money.Money;
import io.yeyak.ticket.domain.ApprovalCase;
import io.yeyak.ticket.domain.ApprovalTerms;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.HoldState;
import io.yeyak.ticket.domain.IssuedTicket;
import io.yeyak.ticket.domain.Order;
import io.yeyak.ticket.domain.RejectionReason;
import io.yeyak.ticket.domain.ReleaseReason;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.RevocationReason;
import io.yeyak.ticket.domain.ShowId;
import java.util.List;
import java.util.Optional;

/** Reads holds from their rows. */
final class HoldReader {

    private HoldReader() {}

    static ReservationId reservationId(Row row) {
        return new ReservationId(id(row, "reservation_id"));
    }

    /** Whether tickets were issued for it, which are to be read as well. */
    static boolean hasTickets(Row row) {
        return switch (text(row, "state")) {
            case "COMMITTED", "REVOKED" -> true;
            default -> false;
        };
    }

    /**
     * The hold of a row.
     *
     * @param tickets those that were issued under its present fence
     */
    static Hold hold(Row row, List<IssuedTicket> tickets) {
        return new Hold(
                reservationId(row),
                new ShowId(id(row, "show_id")),
                state(row, tickets),
                approval(row),
                row.getLong("version"));
    }

    private static HoldState state(Row row, List<IssuedTicket> tickets) {
        String state = text(row, "state");
        long fence = row.getLong("fence");
        return switch (state) {
            case "SOFT_HELD" -> new HoldState.Awaiting(order(row), true);
            case "PENDING" -> new HoldState.Awaiting(order(row), false);
            case "HELD" ->
                new HoldState.Held(
                        order(row),
                        fence,
                        instant(row, "pay_by"),
                        instant(row, "expires_at"),
                        row.getInteger("deferrals"),
                        row.getBoolean("decline_extended"));
            case "COMMITTED" -> new HoldState.Committed(order(row), fence, tickets);
            case "REVOKED" ->
                new HoldState.Revoked(order(row), fence, tickets, RevocationReason.valueOf(text(row, "reason")));
            case "RELEASED" -> new HoldState.Released(order(row), fence, ReleaseReason.valueOf(text(row, "reason")));
            case "EXPIRED" -> new HoldState.Expired(order(row), fence);
            case "REJECTED" -> new HoldState.Rejected(order(row), RejectionReason.valueOf(text(row, "reason")));
            case "TOMBSTONE" -> new HoldState.Tombstone();
            default -> throw new IllegalStateException("no hold is in state " + state);
        };
    }

    private static Order order(Row row) {
        return new Order(
                text(row, "customer_id"),
                StoredLine.read(text(row, "lines")),
                new Money(row.getLong("amount_minor"), text(row, "currency")),
                instant(row, "requested_at"));
    }

    private static Optional<ApprovalCase> approval(Row row) {
        String state = row.getString("approval_state");
        if (state == null) {
            return Optional.empty();
        }
        var requestedAt = instant(row, "approval_requested_at");
        return Optional.of(
                switch (state) {
                    case "OPEN" ->
                        new ApprovalCase.Open(
                                requestedAt,
                                maybeInstant(row, "approval_due_at"),
                                ApprovalTerms.Timeout.valueOf(text(row, "on_timeout")));
                    case "WITHDRAWN" -> new ApprovalCase.Withdrawn(requestedAt, instant(row, "closed_at"));
                    default ->
                        new ApprovalCase.Decided(
                                requestedAt,
                                ApprovalCase.Verdict.valueOf(state),
                                text(row, "decided_by"),
                                text(row, "approval_reason"),
                                instant(row, "closed_at"));
                });
    }
}
