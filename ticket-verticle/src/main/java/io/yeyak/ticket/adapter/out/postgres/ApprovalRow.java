package io.yeyak.ticket.adapter.out.postgres;

import io.yeyak.common.postgres.Columns;
import io.yeyak.ticket.domain.ApprovalCase;
import io.yeyak.ticket.domain.Hold;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approval as a row: its states flattened into columns. */
record ApprovalRow(
        UUID reservationId,
        String state,
        Instant requestedAt,
        @Nullable Instant dueAt,
        @Nullable String onTimeout,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable Instant closedAt) {

    static ApprovalRow of(Hold hold, ApprovalCase approval) {
        UUID id = hold.reservationId().value();
        Instant requestedAt = approval.requestedAt();
        return switch (approval) {
            case ApprovalCase.Open it ->
                new ApprovalRow(
                        id,
                        "OPEN",
                        requestedAt,
                        it.dueAt().orElse(null),
                        it.onTimeout().name(),
                        null,
                        null,
                        null);
            case ApprovalCase.Decided it ->
                new ApprovalRow(
                        id, it.verdict().name(), requestedAt, null, null, it.decidedBy(), it.reason(), it.decidedAt());
            case ApprovalCase.Withdrawn it ->
                new ApprovalRow(id, "WITHDRAWN", requestedAt, null, null, null, null, it.withdrawnAt());
        };
    }

    /** The columns of the statement that saves approvals, in their order. */
    static Columns<ApprovalRow> columns(Columns<ApprovalRow> rows) {
        return rows.uuid(ApprovalRow::reservationId)
                .text(ApprovalRow::state)
                .instant(ApprovalRow::requestedAt)
                .instant(ApprovalRow::dueAt)
                .text(ApprovalRow::onTimeout)
                .text(ApprovalRow::decidedBy)
                .text(ApprovalRow::reason)
                .instant(ApprovalRow::closedAt);
    }
}
