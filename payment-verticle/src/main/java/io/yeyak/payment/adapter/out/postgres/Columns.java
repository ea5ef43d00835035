package io.yeyak.payment.adapter.out.postgres;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into one array for each column, as {@code unnest} takes them.
 *
 * @param <R> a row to be stored
 */
final class Columns<R> {

    private final List<R> rows;
    private final Tuple columns = Tuple.tuple();

    Columns(List<R> rows) {
        this.rows = rows;
    }

    Columns<R> uuid(Function<R, @Nullable UUID> column) {
        return add(rows.stream().map(column).toArray(UUID[]::new));
    }

    Columns<R> text(Function<R, @Nullable String> column) {
        return add(rows.stream().map(column).toArray(String[]::new));
    }

    Columns<R> bigint(Function<R, @Nullable Long> column) {
        return add(rows.stream().map(column).toArray(Long[]::new));
    }

    Columns<R> integer(Function<R, @Nullable Integer> column) {
        return add(rows.stream().map(column).toArray(Integer[]::new));
    }

    Columns<R> bool(Function<R, @Nullable Boolean> column) {
        return add(rows.stream().map(column).toArray(Boolean[]::new));
    }

    Columns<R> instant(Function<R, @Nullable Instant> column) {
        return add(rows.stream().map(column).map(Columns::timestamp).toArray(OffsetDateTime[]::new));
    }

    Tuple tuple() {
        return columns;
    }

    static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static Optional<Instant> maybeInstant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    private Columns<R> add(Object array) {
        columns.addValue(array);
        return this;
    }
}
