package io.yeyak.ticket.adapter.out.postgres;

import io.yeyak.common.postgres.Columns;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.HoldState;
import io.yeyak.ticket.domain.Order;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hold as a row: its states flattened into columns. */
record HoldRow(Hold hold, String state, @Nullable String reason, long fence, Optional<HoldState.Held> held) {

    static HoldRow of(Hold hold) {
        return switch (hold.state()) {
            case HoldState.Awaiting it -> bare(hold, it.softHeld() ? "SOFT_HELD" : "PENDING", null, 0);
            case HoldState.Held it -> new HoldRow(hold, "HELD", null, it.fence(), Optional.of(it));
            case HoldState.Committed it -> bare(hold, "COMMITTED", null, it.fence());
            case HoldState.Revoked it -> bare(hold, "REVOKED", it.reason().name(), it.fence());
            case HoldState.Released it -> bare(hold, "RELEASED", it.reason().name(), it.fence());
            case HoldState.Expired it -> bare(hold, "EXPIRED", null, it.fence());
            case HoldState.Rejected it -> bare(hold, "REJECTED", it.reason().name(), 0);
            case HoldState.Tombstone ignored -> bare(hold, "TOMBSTONE", null, 0);
        };
    }

    /** The columns of the statements that insert and update holds, in their order. */
    static Columns<HoldRow> columns(Columns<HoldRow> rows) {
        return rows.uuid(HoldRow::id)
                .uuid(row -> row.hold.showId().value())
                .text(HoldRow::state)
                .text(HoldRow::reason)
                .text(row -> row.order().map(Order::customerId).orElse(null))
                .text(row -> row.order().map(of -> StoredLine.write(of.lines())).orElse(null))
                .bigint(row -> row.order().map(of -> of.amount().amountMinor()).orElse(null))
                .text(row -> row.order().map(of -> of.amount().currency()).orElse(null))
                .instant(row -> row.order().map(Order::requestedAt).orElse(null))
                .bigint(HoldRow::fence)
                .instant(row -> row.held.map(HoldState.Held::payBy).orElse(null))
                .instant(row -> row.held.map(HoldState.Held::expiresAt).orElse(null))
                .integer(row -> row.held.map(HoldState.Held::deferrals).orElse(0))
                .bool(row -> row.held.map(HoldState.Held::declineExtended).orElse(false))
                .bigint(row -> row.hold.version())
                .instant(HoldRow::dueAt);
    }

    UUID id() {
        return hold.reservationId().value();
    }

    private @Nullable Instant dueAt() {
        return hold.dueAt().orElse(null);
    }

    private Optional<Order> order() {
        return hold.state() instanceof HoldState.Ordered ordered ? Optional.of(ordered.order()) : Optional.empty();
    }

    private static HoldRow bare(Hold hold, String state, @Nullable String reason, long fence) {
        return new HoldRow(hold, state, reason, fence, Optional.empty());
    }
}
