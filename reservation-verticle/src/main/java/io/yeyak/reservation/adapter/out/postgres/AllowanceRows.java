package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.postgres.Columns;
import io.yeyak.common.postgres.Sql;
import io.yeyak.reservation.domain.Allowance;
import io.yeyak.reservation.domain.TicketTypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table {@code allowance}: a row for each ticket type of a patron. */
final class AllowanceRows {

    private static final String INSERT = Sql.load(AllowanceRows.class, "insert-allowances.sql");
    private static final String UPDATE = Sql.load(AllowanceRows.class, "update-allowances.sql");

    private record Entry(Patron patron, TicketTypeId type, int live) {}

    private AllowanceRows() {}

    /** Adds what was not there, so that the primary key notices another process that adds it too; changes the rest. */
    static Future<Void> save(SqlConnection connection, Part<Patron, Allowance> part) {
        List<Entry> added = new ArrayList<>();
        List<Entry> changed = new ArrayList<>();
        part.changed().forEach((patron, allowance) -> {
            Map<TicketTypeId, Integer> before =
                    part.loaded(patron).map(Allowance::live).orElseGet(Map::of);
            allowance.live().forEach((type, live) -> {
                Entry entry = new Entry(patron, type, live);
                if (!before.containsKey(type)) {
                    added.add(entry);
                } else if (before.get(type).intValue() != live) {
                    changed.add(entry);
                }
            });
        });
        return Future.all(store(connection, INSERT, added), store(connection, UPDATE, changed))
                .mapEmpty();
    }

    private static Future<Void> store(SqlConnection connection, String sql, List<Entry> entries) {
        return new Columns<>(entries)
                .text(entry -> entry.patron.customer().value())
                .uuid(entry -> entry.patron.show().value())
                .uuid(entry -> entry.type.value())
                .integer(Entry::live)
                .store(connection, sql);
    }
}
