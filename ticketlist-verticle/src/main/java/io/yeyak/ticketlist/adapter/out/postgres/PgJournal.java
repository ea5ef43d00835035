package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.postgres.Timestamps;
import io.yeyak.ticketlist.adapter.out.postgres.Conditions.Column;
import io.yeyak.ticketlist.application.port.Journal;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.domain.AdminAct;
import io.yeyak.ticketlist.domain.Text;
import java.util.List;
import java.util.Optional;

/** What administrators did, as the live generation knows it. */
public final class PgJournal implements Journal {

    private static final String LIST = Sql.load(PgJournal.class, "list-admin-acts.sql");

    private final Pool pool;

    public PgJournal(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<List<Entry>> newest(Filter filter, Position after, int limit) {
        Conditions conditions = new Conditions(Tuple.of(Timestamps.of(after.at()), after.id(), limit))
                .equal(Column.ACTOR, filter.by())
                .equal(Column.SHOW_ID, filter.showId())
                .equal(Column.SUBJECT_ID, filter.reservationId());
        return pool.preparedQuery(conditions.in(LIST))
                .execute(conditions.parameters())
                .map(rows -> rows.stream().map(PgJournal::entry).toList());
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getUUID("event_id"),
                Timestamps.instant(row, "at"),
                row.getString("actor"),
                row.getString("type"),
                new Text(row.getString("words_ko"), row.getString("words_en")),
                new AdminAct.Subject(AdminAct.Kind.valueOf(row.getString("subject_kind")), row.getUUID("subject_id")),
                row.getUUID("show_id"),
                Optional.ofNullable(row.getString("comment")));
    }
}
