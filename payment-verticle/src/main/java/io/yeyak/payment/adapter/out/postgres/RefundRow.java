package io.yeyak.payment.adapter.out.postgres;

import static io.yeyak.common.postgres.Timestamps.instant;
import static io.yeyak.common.postgres.Timestamps.maybeInstant;

import io.vertx.sqlclient.Row;
import io.yeyak.common.money.Money;
import io.yeyak.common.postgres.Columns;
import io.yeyak.payment.application.RefundStatus;
import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.CallKind;
import io.yeyak.payment.domain.Due;
import io.yeyak.payment.domain.Refund;
import io.yeyak.payment.domain.RefundId;
import io.yeyak.payment.domain.RefundState;
import io.yeyak.payment.domain.RefundState.RefundedBy;
import io.yeyak.payment.domain.ReservationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refund as a row of its table. */
record RefundRow(UUID reservationId, int ordinal, Refund refund) {

    static RefundRow of(ReservationId reservation, int ordinal, Refund refund) {
        return new RefundRow(reservation.value(), ordinal, refund);
    }

    static Columns<RefundRow> columns(List<RefundRow> rows) {
        return new Columns<>(rows)
                .uuid(row -> row.refund.id().value())
                .uuid(RefundRow::reservationId)
                .uuid(row -> row.refund.attemptId().value())
                .integer(RefundRow::ordinal)
                .bigint(row -> row.refund.amount().amountMinor())
                .text(row -> row.refund.reason())
                .instant(row -> row.refund.requestedAt())
                .text(row -> RefundStatus.of(row.refund.state()).name())
                .text(row -> row.refund.state().failure().orElse(null))
                .text(RefundRow::refundedBy)
                .text(RefundRow::evidence)
                .integer(row -> row.refund.tries())
                .instant(row -> row.call(CallKind.REFUND).map(Due::at).orElse(null))
                .integer(row -> row.refund.lies())
                .instant(row -> row.call(CallKind.INQUIRE).map(Due::at).orElse(null))
                .integer(row -> row.call(CallKind.INQUIRE).map(Due::tries).orElse(null));
    }

    static Refund read(Row row) {
        int tries = row.getInteger("tries");
        return new Refund(
                new RefundId(row.getUUID("refund_id")),
                new AttemptId(row.getUUID("attempt_id")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("reason"),
                instant(row, "requested_at"),
                state(row),
                tries,
                row.getInteger("lies"),
                maybeInstant(row, "call_at")
                        .map(at -> new Due(CallKind.REFUND, at, tries))
                        .or(() -> maybeInstant(row, "verify_at")
                                .map(at -> new Due(CallKind.INQUIRE, at, row.getInteger("verify_tries")))));
    }

    private Optional<Due> call(CallKind kind) {
        return refund.due().filter(due -> due.kind() == kind);
    }

    private static RefundState state(Row row) {
        return switch (RefundStatus.valueOf(row.getString("state"))) {
            case REQUESTED -> new RefundState.Requested();
            case SENT -> new RefundState.Sent();
            case FAILED -> new RefundState.Failed(row.getString("failure"));
            case NEEDS_ATTENTION -> new RefundState.NeedsAttention(row.getString("failure"));
            case SUCCEEDED ->
                new RefundState.Succeeded(RefundedBy.valueOf(row.getString("refunded_by")), row.getString("evidence"));
        };
    }

    private @Nullable String refundedBy() {
        return refund.state() instanceof RefundState.Succeeded(RefundedBy by, var ignored) ? by.name() : null;
    }

    private @Nullable String evidence() {
        return refund.state() instanceof RefundState.Succeeded(var ignored, String evidence) ? evidence : null;
    }
}
