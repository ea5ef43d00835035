package io.yeyak.common.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into one array for each column, as a statement about many rows unnests them: one call for each parameter,
 * in the order of the statement.
 *
 * @param <R> what becomes a row
 */
public final class Columns<R> {

    private final List<R> rows;
    private final Tuple parameters = Tuple.tuple();

    public Columns(List<R> rows) {
        this.rows = rows;
    }

    /** A value that all rows share, and no array. */
    public Columns<R> shared(Object value) {
        parameters.addValue(value);
        return this;
    }

    public Columns<R> uuid(Function<R, @Nullable UUID> column) {
        return shared(rows.stream().map(column).toArray(UUID[]::new));
    }

    public Columns<R> text(Function<R, @Nullable String> column) {
        return shared(rows.stream().map(column).toArray(String[]::new));
    }

    public Columns<R> bigint(Function<R, @Nullable Long> column) {
        return shared(rows.stream().map(column).toArray(Long[]::new));
    }

    public Columns<R> integer(Function<R, @Nullable Integer> column) {
        return shared(rows.stream().map(column).toArray(Integer[]::new));
    }

    public Columns<R> bool(Function<R, @Nullable Boolean> column) {
        return shared(rows.stream().map(column).toArray(Boolean[]::new));
    }

    public Columns<R> instant(Function<R, @Nullable Instant> column) {
        return shared(rows.stream().map(column).map(Timestamps::orNull).toArray(OffsetDateTime[]::new));
    }

    /** The columns of other rows, behind these: for a statement about both. */
    public Columns<R> and(Columns<?> others) {
        for (int i = 0; i < others.parameters.size(); i++) {
            parameters.addValue(others.parameters.getValue(i));
        }
        return this;
    }

    /** Has a statement store the rows. When there are none the database is not asked. */
    public Future<Void> store(SqlClient client, String sql) {
        return rows.isEmpty()
                ? Future.succeededFuture()
                : client.preparedQuery(sql).execute(parameters).mapEmpty();
    }

    /** For statements that answer with rows. */
    public Tuple parameters() {
        return parameters;
    }
}
