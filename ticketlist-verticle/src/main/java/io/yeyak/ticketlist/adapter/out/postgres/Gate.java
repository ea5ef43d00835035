package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.fault.Unavailable;
import io.yeyak.common.postgres.Sql;
import io.yeyak.ticketlist.application.port.Generations.State;

/**
 * The gate of a generation. Everybody who writes to it passes and stays inside until the commit; who closes it knows
 * that nobody is inside. What state a generation is in can therefore not change while somebody writes.
 */
final class Gate {

    private static final String PASS = Sql.load(Gate.class, "pass-gate.sql");
    private static final String CLOSE = Sql.load(Gate.class, "close-gate.sql");
    private static final String STATE = Sql.load(Gate.class, "find-generation-state.sql");

    private final int generation;

    Gate(int generation) {
        this.generation = generation;
    }

    /** Passes, and says in which state the generation is; fails when it is over. */
    Future<State> pass(SqlConnection connection) {
        Future<?> passed = connection.preparedQuery(PASS).execute(Tuple.of(generation));
        Future<State> state = connection
                .preparedQuery(STATE)
                .execute(Tuple.of(generation))
                .map(rows -> rows.size() == 0
                        ? State.RETIRED
                        : State.valueOf(rows.iterator().next().getString("state")));
        return Future.all(passed, state)
                .compose(both -> state.result() == State.RETIRED
                        ? Future.failedFuture(new Unavailable("generation " + generation + " is over"))
                        : state);
    }

    /** Waits until nobody is inside, and lets nobody pass until the commit. */
    Future<Void> close(SqlConnection connection) {
        return connection.preparedQuery(CLOSE).execute(Tuple.of(generation)).mapEmpty();
    }
}
