package io.yeyak.common.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Set;

/**
 * Where the states of a context are kept: how those of a batch are loaded.
 *
 * @param <K> what state is found by
 * @param <S> what a rule sees of it
 */
@FunctionalInterface
public interface Shelf<K, S> {

    /**
     * Loads the states of all these keys in the transaction that is open on the connection, and locks their rows. It
     * locks in one order, whatever the order of the keys ({@code ORDER BY} the primary key beside {@code FOR UPDATE}),
     * so that two processes never wait for each other. A key that nothing is stored under has an empty state.
     */
    Future<? extends ShelfBook<K, S>> load(SqlConnection connection, Set<K> keys);
}
