package io.yeyak.ticket.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.deadline.DueKeys;
import io.yeyak.common.postgres.Sql;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.TicketKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the holds that run out, the approvals that time out, and the shows with something to announce. */
public final class PgDueKeys implements DueKeys<TicketKey> {

    private static final String FIND_DUE = Sql.load(PgDueKeys.class, "find-due.sql");

    private final Pool pool;

    public PgDueKeys(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<List<TicketKey>> due(int limit) {
        return pool.preparedQuery(FIND_DUE).execute(Tuple.of(limit)).map(rows -> {
            List<TicketKey> keys = new ArrayList<>();
            rows.forEach(row -> keys.add(key(row)));
            return keys;
        });
    }

    private static TicketKey key(Row row) {
        return new TicketKey(
                ShowReader.showId(row),
                Optional.ofNullable(row.getUUID("reservation_id")).map(ReservationId::new));
    }
}
