package io.yeyak.common.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.work.Book;

/**
 * The states of one batch, which can be stored when all is decided.
 *
 * @param <K> what state is found by
 * @param <S> what a rule sees of it
 */
public interface ShelfBook<K, S> extends Book<K, S> {

    /**
     * Stores what was written, each table with one multi-row statement, rows in the order of their primary key. Stores
     * nothing when nothing was written.
     */
    Future<Void> save(SqlConnection connection);
}
