package io.yeyak.ticket.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.postgres.Columns;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.HoldState;
import io.yeyak.ticket.domain.IssuedTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores holds with their approvals and tickets. */
final class HoldWriter {

    private static final Statement INSERT_HOLDS = Statement.load("insert-holds.sql");
    private static final Statement UPDATE_HOLDS = Statement.load("update-holds.sql");
    private static final Statement SAVE_APPROVALS = Statement.load("save-approvals.sql");
    private static final Statement INSERT_TICKETS = Statement.load("insert-issued-tickets.sql");
    private static final Statement REVOKE_TICKETS = Statement.load("revoke-issued-tickets.sql");

    private HoldWriter() {}

    /** A ticket to issue, in its place. */
    private record Issue(UUID reservationId, long fence, int position, IssuedTicket ticket, String state) {}

    static Future<Void> save(SqlConnection connection, List<PgTicketBook.Change<Hold>> changes) {
        List<HoldRow> fresh = new ArrayList<>();
        List<HoldRow> known = new ArrayList<>();
        List<ApprovalRow> approvals = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        List<UUID> revoked = new ArrayList<>();
        for (PgTicketBook.Change<Hold> change : changes) {
            Hold hold = change.after();
            (change.before().isEmpty() ? fresh : known).add(HoldRow.of(hold));
            hold.approval()
                    .filter(of -> !hold.approval().equals(change.before().flatMap(Hold::approval)))
                    .ifPresent(of -> approvals.add(ApprovalRow.of(hold, of)));
            Optional<HoldState> before = change.before().map(Hold::state);
            issues.addAll(issues(before, hold));
            if (before.filter(HoldState.Committed.class::isInstance).isPresent()
                    && hold.state() instanceof HoldState.Revoked) {
                revoked.add(hold.reservationId().value());
            }
        }
        return Future.all(
                        INSERT_HOLDS.write(connection, fresh, HoldRow::columns),
                        UPDATE_HOLDS.write(connection, known, HoldRow::columns),
                        SAVE_APPROVALS.write(connection, approvals, ApprovalRow::columns),
                        INSERT_TICKETS.write(connection, issues, HoldWriter::columns),
                        REVOKE_TICKETS.write(connection, revoked, rows -> rows.uuid(id -> id)))
                .mapEmpty();
    }

    /** What is issued from a batch that may have revoked it as well. */
    private static List<Issue> issues(Optional<HoldState> before, Hold hold) {
        boolean known = before.filter(
                        state -> state instanceof HoldState.Committed || state instanceof HoldState.Revoked)
                .isPresent();
        if (known) {
            return List.of();
        }
        return switch (hold.state()) {
            case HoldState.Committed it -> issues(hold, it.fence(), it.tickets(), "ISSUED");
            case HoldState.Revoked it -> issues(hold, it.fence(), it.tickets(), "REVOKED");
            default -> List.of();
        };
    }

    private static List<Issue> issues(Hold hold, long fence, List<IssuedTicket> tickets, String state) {
        List<Issue> issues = new ArrayList<>();
        for (IssuedTicket ticket : tickets) {
            issues.add(new Issue(hold.reservationId().value(), fence, issues.size(), ticket, state));
        }
        return issues;
    }

    private static Columns<Issue> columns(Columns<Issue> rows) {
        return rows.uuid(Issue::reservationId)
                .bigint(Issue::fence)
                .integer(Issue::position)
                .uuid(row -> row.ticket().ticketId())
                .uuid(row -> row.ticket().ticketTypeId().value())
                .text(Issue::state);
    }
}
