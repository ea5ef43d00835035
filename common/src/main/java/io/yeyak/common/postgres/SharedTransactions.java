package io.yeyak.common.postgres;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.DatabaseException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.fault.Faults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Commits what many ask for at the same time together: who comes while a transaction is under way is in the next one.
 * When it fails for one of them, each gets a transaction of its own. It may be called from any thread.
 */
public final class SharedTransactions {

    private static final int MOST = 64;
    private static final String ABORTED = "25P02";

    private final Pool pool;
    private final Set<Entry<?>> waiting = new LinkedHashSet<>();
    private boolean isBusy;

    /** Prepares it; it connects when the first comes. */
    public SharedTransactions(Pool pool) {
        this.pool = pool;
    }

    /** Somebody's part of a transaction. */
    private static final class Entry<T> {

        private final String subject;
        private final Function<SqlConnection, Future<T>> work;
        private final Promise<T> done = Promise.promise();

        Entry(String subject, Function<SqlConnection, Future<T>> work) {
            this.subject = subject;
            this.work = work;
        }

        /** Does it, and says how to tell the result once it is committed. */
        Future<Runnable> on(SqlConnection connection) {
            return Future.succeededFuture(connection)
                    .compose(work)
                    .map(result -> () -> done.complete(Objects.requireNonNull(result)));
        }

        void fail(Throwable fault) {
            done.fail(fault);
        }
    }

    /**
     * Does something in a transaction.
     *
     * @param subject what it reads and changes; no two works on the same are in one transaction, for they run side by
     *     side
     * @return completes when it is committed
     */
    public <T> Future<T> run(String subject, Function<SqlConnection, Future<T>> work) {
        Entry<T> entry = new Entry<>(subject, work);
        join(entry);
        return entry.done.future();
    }

    private synchronized void join(Entry<?> entry) {
        waiting.add(entry);
        if (!isBusy) {
            next();
        }
    }

    private synchronized void next() {
        isBusy = !waiting.isEmpty();
        if (isBusy) {
            commit(take()).onComplete(over -> next());
        }
    }

    private List<Entry<?>> take() {
        List<Entry<?>> taken = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (Iterator<Entry<?>> all = waiting.iterator(); all.hasNext() && taken.size() < MOST; ) {
            Entry<?> entry = all.next();
            if (subjects.add(entry.subject)) {
                taken.add(entry);
                all.remove();
            }
        }
        return taken;
    }

    /** Never fails itself. */
    private Future<Void> commit(List<Entry<?>> entries) {
        return pool.withTransaction(connection -> together(connection, entries)).transform(done -> {
            if (done.succeeded()) {
                done.result().forEach(Runnable::run);
                return Future.succeededFuture();
            }
            return afterFault(entries, done.cause());
        });
    }

    // All come to their end before the transaction does: what one sends after that would be in none.
    private static Future<List<Runnable>> together(SqlConnection connection, List<Entry<?>> entries) {
        return Future.join(entries.stream().map(entry -> entry.on(connection)).toList())
                .map(all -> all.<Runnable>list());
    }

    private Future<Void> afterFault(List<Entry<?>> entries, Throwable fault) {
        if (entries.size() == 1 || (Faults.isTransient(fault) && !isConsequence(fault))) {
            entries.forEach(entry -> entry.fail(fault));
            return Future.succeededFuture();
        }
        Future<Void> last = Future.succeededFuture();
        for (Entry<?> entry : entries) {
            last = last.compose(before -> commit(List.of(entry)));
        }
        return last;
    }

    /** What comes after the fault of somebody else in the same transaction fails by that alone. */
    private static boolean isConsequence(Throwable fault) {
        return fault instanceof DatabaseException e && ABORTED.equals(e.getSqlState());
    }
}
