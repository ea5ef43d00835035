package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.sqlclient.Tuple;
import io.yeyak.common.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of many rows, to be stored with one statement. */
final class Columns<R> {

    private final List<R> rows;
    private final Tuple columns = Tuple.tuple();

    Columns(List<R> rows) {
        this.rows = rows;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** A value that all rows share. */
    Columns<R> shared(int value) {
        columns.addInteger(value);
        return this;
    }

    Columns<R> uuid(Function<R, UUID> value) {
        columns.addArrayOfUUID(rows.stream().map(value).toArray(UUID[]::new));
        return this;
    }

    Columns<R> uuidIfAny(Function<R, Optional<UUID>> value) {
        columns.addArrayOfUUID(
                rows.stream().map(row -> orNull(value.apply(row))).toArray(UUID[]::new));
        return this;
    }

    Columns<R> number(Function<R, Long> value) {
        columns.addArrayOfLong(rows.stream().map(value).toArray(Long[]::new));
        return this;
    }

    Columns<R> flag(Function<R, Boolean> value) {
        columns.addArrayOfBoolean(rows.stream().map(value).toArray(Boolean[]::new));
        return this;
    }

    Columns<R> text(Function<R, String> value) {
        columns.addArrayOfString(rows.stream().map(value).toArray(String[]::new));
        return this;
    }

    Columns<R> textIfAny(Function<R, Optional<String>> value) {
        columns.addArrayOfString(
                rows.stream().map(row -> orNull(value.apply(row))).toArray(String[]::new));
        return this;
    }

    Columns<R> json(Function<R, Object> value) {
        return text(row -> toJson(value.apply(row)));
    }

    Columns<R> moment(Function<R, Instant> value) {
        return momentIfAny(row -> Optional.of(value.apply(row)));
    }

    Columns<R> momentIfAny(Function<R, Optional<Instant>> value) {
        columns.addArrayOfOffsetDateTime(rows.stream()
                .map(row -> orNull(value.apply(row).map(Columns::toMoment)))
                .toArray(OffsetDateTime[]::new));
        return this;
    }

    Tuple tuple() {
        return columns;
    }

    static OffsetDateTime toMoment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static String toJson(Object value) {
        return new String(Json.encode(value), StandardCharsets.UTF_8);
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
