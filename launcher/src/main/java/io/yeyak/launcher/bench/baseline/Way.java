package io.yeyak.launcher.bench.baseline;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;

/** A way to sell tickets of one kind, in one transaction. */
interface Way {

    /**
     * Sells some.
     *
     * @param ticket the id of the kind
     * @return how many were sold
     */
    Future<Integer> sell(SqlConnection connection, int ticket);
}
