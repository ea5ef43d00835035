package io.yeyak.payment.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Columns;
import io.yeyak.common.postgres.SharedTransactions;
import io.yeyak.common.postgres.Sql;
import io.yeyak.payment.application.port.ProviderEvents;
import io.yeyak.payment.application.port.ProviderMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What providers told us, in PostgreSQL. */
public final class PgProviderEvents implements ProviderEvents {

    private static final String STORE = Sql.load(PgProviderEvents.class, "store-provider-event.sql");
    private static final String FIND_WAITING = Sql.load(PgProviderEvents.class, "find-waiting-provider-events.sql");
    private static final String NOTE = Sql.load(PgProviderEvents.class, "note-provider-event.sql");

    private final Pool pool;
    private final SharedTransactions storing;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public PgProviderEvents(Pool pool) {
        this.pool = pool;
        this.storing = new SharedTransactions(pool);
    }

    @Override
    public Future<Boolean> store(ProviderMessage message) {
        var row = Tuple.of(message.provider(), message.id(), Buffer.buffer(message.body()));
        return storing.run(
                        message.id(),
                        connection ->
                                connection.preparedQuery(STORE).execute(row).map(stored -> stored.rowCount() == 1))
                .onSuccess(fresh -> listeners.forEach(Runnable::run));
    }

    /** Calls the listener after each message that was stored: it must not wait. */
    public void onStored(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Future<Void> applied(List<Applied> messages) {
        return new Columns<>(messages)
                .text(applied -> applied.message().provider())
                .text(applied -> applied.message().id())
                .text(Applied::note)
                .store(pool, NOTE);
    }

    /** Those that were not applied yet, the oldest first, that many at most. */
    public Future<List<ProviderMessage>> waiting(int limit) {
        return pool.preparedQuery(FIND_WAITING).execute(Tuple.of(limit)).map(rows -> {
            List<ProviderMessage> messages = new ArrayList<>();
            for (Row row : rows) {
                messages.add(new ProviderMessage(
                        row.getString("provider"),
                        row.getString("event_id"),
                        row.getBuffer("body").getBytes()));
            }
            return messages;
        });
    }
}
