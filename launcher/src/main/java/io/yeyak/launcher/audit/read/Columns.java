package io.yeyak.launcher.audit.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.sqlclient.Row;
import io.yeyak.common.json.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Columns as values. */
final class Columns {

    private Columns() {}

    static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    static String text(Row row, String column) {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    /** A JSON array of records; none where there is null. */
    static <T> List<T> list(Row row, String column, Class<T[]> type) {
        return Optional.ofNullable(row.getString(column))
                .map(json -> List.of(Json.decode(json.getBytes(UTF_8), type)))
                .orElse(List.of());
    }
}
