package io.yeyak.ticket.adapter.out.postgres;

import io.vertx.sqlclient.Row;
import java.util.Objects;
import java.util.UUID;

/** Reads the columns of a row. */
final class Rows {

    private Rows() {}

    static UUID id(Row row, String column) {
        return Objects.requireNonNull(row.getUUID(column), column);
    }

    static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
