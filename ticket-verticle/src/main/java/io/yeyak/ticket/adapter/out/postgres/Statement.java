package io.yeyak.ticket.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.yeyak.common.postgres.Columns;
import io.yeyak.common.postgres.Sql;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One of the statements beside this class, about many rows at once. */
record Statement(String sql) {

    static Statement load(String name) {
        return new Statement(Sql.load(Statement.class, name));
    }

    /** Asks for what belongs to these ids. */
    Future<RowSet<Row>> find(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(sql)
                .execute(new Columns<>(List.copyOf(ids)).uuid(id -> id).parameters());
    }

    /** Writes rows. */
    <T> Future<Void> write(SqlClient client, List<T> rows, UnaryOperator<Columns<T>> columns) {
        return columns.apply(new Columns<>(rows)).store(client, sql);
    }
}
