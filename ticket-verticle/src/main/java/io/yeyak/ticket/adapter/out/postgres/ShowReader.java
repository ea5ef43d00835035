package io.yeyak.ticket.adapter.out.postgres;

import static io.yeyak.common.postgres.Timestamps.instant;
import static io.yeyak.common.postgres.Timestamps.maybeInstant;
import static io.yeyak.ticket.adapter.out.postgres.Rows.id;
import static io.yeyak.ticket.adapter.out.postgres.Rows.text;

import io.vertx.sqlclient.Row;
import io.yeyak.common.money.Money;
import io.yeyak.ticket.domain.Allotment;
import io.yeyak.ticket.domain.Announcement;
import io.yeyak.ticket.domain.ApprovalTerms;
import io.yeyak.ticket.domain.PurchaseLimits;
import io.yeyak.ticket.domain.SaleWindow;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.ShowStatus;
import io.yeyak.ticket.domain.Stock;
import io.yeyak.ticket.domain.Text;
import io.yeyak.ticket.domain.TicketType;
import io.yeyak.ticket.domain.TicketTypeId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** Reads shows from their rows. */
final class ShowReader {

    private ShowReader() {}

    static ShowId showId(Row row) {
        return new ShowId(id(row, "show_id"));
    }

    static Show show(Row row, List<Allotment> allotments) {
        return new Show(
                showId(row),
                new Show.Description(
                        new Text(text(row, "title_ko"), text(row, "title_en")),
                        new Text(text(row, "venue_ko"), text(row, "venue_en")),
                        instant(row, "starts_at"),
                        ZoneId.of(text(row, "time_zone")),
                        StoredTier.read(text(row, "cancellation_policy"))),
                ShowStatus.valueOf(text(row, "status")),
                allotments,
                new Announcement(maybeInstant(row, "announced_at"), row.getBoolean("announcement_pending")),
                row.getLong("version"));
    }

    static Allotment allotment(Row row) {
        return new Allotment(
                new TicketType(
                        new TicketTypeId(id(row, "ticket_type_id")),
                        new Text(text(row, "name_ko"), text(row, "name_en")),
                        new Money(row.getLong("price_minor"), text(row, "currency")),
                        new SaleWindow(instant(row, "sale_starts_at"), instant(row, "sale_ends_at")),
                        new PurchaseLimits(row.getInteger("max_per_reservation"), row.getInteger("max_per_customer")),
                        approval(row),
                        Duration.ofMillis(row.getLong("pay_within_millis"))),
                new Stock(
                        row.getInteger("capacity"),
                        row.getInteger("held"),
                        row.getInteger("sold"),
                        row.getInteger("blocked")));
    }

    private static ApprovalTerms approval(Row row) {
        return new ApprovalTerms(
                ApprovalTerms.Mode.valueOf(text(row, "approval_mode")),
                row.getInteger("auto_approve_up_to"),
                Duration.ofMillis(row.getLong("approval_within_millis")),
                ApprovalTerms.Timeout.valueOf(text(row, "approval_timeout")),
                ApprovalTerms.WhilePending.valueOf(text(row, "hold_while_pending")));
    }
}
