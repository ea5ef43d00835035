package io.yeyak.launcher.audit.read;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What one context shows of reservations.
 *
 * @param inRange the statement for those behind one id and up to another
 * @param of the statement for those of given ids
 * @param read what its rows become
 */
record Table<T>(String inRange, String of, Function<Row, T> read) {

    static <T> Table<T> of(String inRange, String of, Function<Row, T> read) {
        return new Table<>(inRange, of, read);
    }

    static String sql(String name) {
        return Sql.load(Table.class, name);
    }

    Future<List<T>> inRange(Schema schema, UUID after, UUID last) {
        return schema.read(inRange, Tuple.of(after, last), read);
    }

    Future<List<T>> of(Schema schema, Collection<UUID> ids) {
        return schema.read(of, Tuple.of(ids.toArray(UUID[]::new)), read);
    }
}
