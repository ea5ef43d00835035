package io.yeyak.launcher.audit.read;

import static io.yeyak.launcher.audit.read.Columns.instant;
import static io.yeyak.launcher.audit.read.Columns.list;
import static io.yeyak.launcher.audit.read.Columns.text;

import io.vertx.sqlclient.Row;
import io.yeyak.launcher.audit.rule.ChargeRow;
import io.yeyak.launcher.audit.rule.HoldRow;
import io.yeyak.launcher.audit.rule.LimitRow;
import io.yeyak.launcher.audit.rule.PaymentRow;
import io.yeyak.launcher.audit.rule.ReservationRow;
import io.yeyak.launcher.audit.rule.StockRow;
import io.yeyak.launcher.audit.rule.ViewRow;
import java.util.Optional;

/** What the views show, as records. */
final class Rows {

    private Rows() {}

    static ReservationRow reservation(Row row) {
        return new ReservationRow(
                row.getUUID("reservation_id"),
                row.getUUID("show_id"),
                text(row, "customer_id"),
                text(row, "state"),
                row.getLong("version"),
                instant(row, "due_at"),
                row.getLong("total_minor"),
                Optional.ofNullable(row.getLong("refund_minor")),
                Optional.ofNullable(row.getString("attention")),
                row.getBoolean("heard_of_capture"),
                row.getBoolean("is_overdue"));
    }

    static HoldRow hold(Row row) {
        var approval = Optional.ofNullable(row.getString("approval_state"))
                .map(state -> new HoldRow.Approval(
                        state, instant(row, "approval_due_at"), Optional.ofNullable(row.getString("on_timeout"))));
        return new HoldRow(
                row.getUUID("reservation_id"),
                row.getUUID("show_id"),
                text(row, "state"),
                Optional.ofNullable(row.getString("reason")),
                row.getLong("fence"),
                row.getLong("version"),
                instant(row, "due_at"),
                instant(row, "expires_at"),
                list(row, "lines", HoldRow.Line[].class),
                approval,
                list(row, "tickets", HoldRow.Ticket[].class),
                row.getBoolean("is_overdue"));
    }

    static PaymentRow payment(Row row) {
        return new PaymentRow(
                row.getUUID("reservation_id"),
                row.getUUID("show_id"),
                row.getLong("amount_minor"),
                text(row, "state"),
                row.getLong("version"),
                instant(row, "due_at"),
                list(row, "attempts", PaymentRow.Attempt[].class),
                list(row, "refunds", PaymentRow.Refund[].class),
                list(row, "entries", PaymentRow.Entry[].class),
                row.getBoolean("is_overdue"));
    }

    static ChargeRow charge(Row row) {
        return new ChargeRow(
                text(row, "payment_id"),
                text(row, "reference"),
                row.getUUID("reservation_id"),
                text(row, "status"),
                row.getLong("amount_minor"),
                row.getLong("refunded_minor"),
                list(row, "refunds", ChargeRow.Refund[].class),
                list(row, "movements", ChargeRow.Movement[].class));
    }

    static ViewRow view(Row row) {
        return new ViewRow(
                row.getUUID("reservation_id"),
                row.getUUID("show_id"),
                text(row, "customer_id"),
                text(row, "state"),
                row.getLong("reservation_version"),
                row.getLong("hold_version"),
                row.getLong("payment_version"));
    }

    static StockRow stock(Row row) {
        var counters = Optional.ofNullable(row.getLong("capacity"))
                .map(capacity -> new StockRow.Counters(
                        capacity,
                        row.getLong("available"),
                        row.getLong("held"),
                        row.getLong("sold"),
                        row.getLong("blocked")));
        return new StockRow(
                row.getUUID("show_id"),
                row.getUUID("ticket_type_id"),
                counters,
                row.getLong("held_by_holds"),
                row.getLong("sold_by_holds"));
    }

    static LimitRow limit(Row row) {
        return new LimitRow(
                text(row, "customer_id"),
                row.getUUID("show_id"),
                row.getUUID("ticket_type_id"),
                row.getLong("counted"),
                row.getLong("held"));
    }
}
