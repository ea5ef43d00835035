package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.ticketlist.application.port.Feed;
import io.yeyak.ticketlist.application.port.Frame;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The feed. Its numbers are given under one lock, so a reader who has seen one has seen all before it. */
public final class PgFeed implements Feed {

    private static final String READ = Sql.load(PgFeed.class, "read-feed.sql");
    private static final String STATE = Sql.load(PgFeed.class, "find-feed-state.sql");
    private static final String LAG = Sql.load(PgFeed.class, "find-lag.sql");
    private static final String PRUNE = Sql.load(PgFeed.class, "prune-feed.sql");

    private final Pool pool;

    public PgFeed(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Slice> after(long seq, int limit) {
        return frames(seq, limit).compose(frames -> state().map(state -> slice(state, frames)));
    }

    @Override
    public Future<Slice> now() {
        return state().map(state -> slice(state, List.of()));
    }

    @Override
    public Future<Duration> lag() {
        return pool.preparedQuery(LAG)
                .execute()
                .map(rows -> Duration.ofMillis(rows.iterator().next().getLong("lag_millis")));
    }

    @Override
    public Future<Integer> prune(Duration age) {
        return pool.preparedQuery(PRUNE).execute(Tuple.of(age.toSeconds())).map(RowSet::rowCount);
    }

    private Future<List<Frame>> frames(long seq, int limit) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(seq, limit))
                .map(rows -> rows.stream().map(PgFeed::frame).toList());
    }

    /** Read after the frames: the state is never older than they are. */
    private Future<Row> state() {
        return pool.preparedQuery(STATE).execute().map(rows -> rows.iterator().next());
    }

    private static Slice slice(Row state, List<Frame> frames) {
        return new Slice(
                state.getLong("epoch"),
                state.getLong("latest"),
                Optional.ofNullable(state.getLong("earliest")),
                frames);
    }

    private static Frame frame(Row row) {
        return new Frame(
                row.getLong("seq"),
                row.getString("topic"),
                Optional.ofNullable(row.getString("customer_id")),
                row.getLong("version"),
                row.getString("data"));
    }
}
