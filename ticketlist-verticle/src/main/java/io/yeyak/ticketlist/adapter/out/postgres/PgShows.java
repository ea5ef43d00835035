package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.postgres.Timestamps;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.application.port.Shows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows of the live generation. Each statement finds out itself which one that is. */
public final class PgShows implements Shows {

    private static final String OPEN = Sql.load(PgShows.class, "list-open-shows.sql");
    private static final String CHANGED = Sql.load(PgShows.class, "list-changed-shows.sql");
    private static final String ALL = Sql.load(PgShows.class, "list-all-shows.sql");
    private static final String FIND = Sql.load(PgShows.class, "find-show.sql");

    private final Pool pool;

    public PgShows(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<List<Listed>> open() {
        return pool.preparedQuery(OPEN).execute().map(PgShows::listed);
    }

    @Override
    public Future<List<Listed>> open(Set<UUID> showIds) {
        return pool.preparedQuery(CHANGED)
                .execute(Tuple.tuple().addArrayOfUUID(showIds.toArray(UUID[]::new)))
                .map(PgShows::listed);
    }

    @Override
    public Future<List<Listed>> newest(Position after, int limit) {
        return pool.preparedQuery(ALL)
                .execute(Tuple.of(Timestamps.of(after.at()), after.id(), limit))
                .map(PgShows::listed);
    }

    @Override
    public Future<Optional<String>> find(UUID showId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(showId))
                .map(rows -> listed(rows).stream().map(Listed::json).findFirst());
    }

    private static List<Listed> listed(RowSet<Row> rows) {
        return rows.stream().map(PgShows::listed).toList();
    }

    private static Listed listed(Row row) {
        UUID showId = row.getUUID("show_id");
        return new Listed(showId, row.getString("show"), new Position(Timestamps.instant(row, "at"), showId));
    }
}
