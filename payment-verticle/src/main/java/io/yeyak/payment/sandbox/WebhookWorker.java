package io.yeyak.payment.sandbox;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.loop.LoopWorker;
import io.yeyak.common.loop.Pace;
import io.yeyak.common.postgres.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends what merchants are to be told, as often as it takes. To be deployed on virtual threads. */
final class WebhookWorker extends LoopWorker {

    private static final String CLAIM = Sql.load(WebhookWorker.class, "claim-webhooks.sql");
    private static final String DELIVERED = Sql.load(WebhookWorker.class, "note-delivered.sql");
    private static final String UNDELIVERED = Sql.load(WebhookWorker.class, "note-undelivered.sql");
    private static final int PAGE = 50;
    private static final Pace PACE = new Pace(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofSeconds(5));

    private final Pool pool;
    private final WebhookSender sender;

    WebhookWorker(Pool pool, WebhookSender sender) {
        super("sandbox-webhooks", PACE);
        this.pool = pool;
        this.sender = sender;
    }

    @Override
    protected boolean round() {
        RowSet<Row> due = pool.preparedQuery(CLAIM).execute(Tuple.of(PAGE)).await();
        List<Future<?>> sent = new ArrayList<>();
        for (Row row : due) {
            sent.add(send(row.getString("webhook_id"), row.getBuffer("body")));
        }
        Future.join(sent).await();
        return due.size() == PAGE;
    }

    private Future<?> send(String id, Buffer body) {
        return sender.send(id, body)
                .compose(taken ->
                        pool.preparedQuery(taken ? DELIVERED : UNDELIVERED).execute(Tuple.of(id)));
    }
}
