package io.yeyak.payment.sandbox;

import io.vertx.core.Future;
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
import java.util.stream.IntStream;

/** Sends what merchants are to be told, as often as it takes. To be deployed on virtual threads. */
final class WebhookWorker extends LoopWorker {

    private static final String CLAIM = Sql.load(WebhookWorker.class, "claim-webhooks.sql");
    private static final String DELIVERED = Sql.load(WebhookWorker.class, "note-delivered.sql");
    private static final String UNDELIVERED = Sql.load(WebhookWorker.class, "note-undelivered.sql");
    private static final int PAGE = 200;
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
        List<Future<Boolean>> sent = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Row row : due) {
            ids.add(row.getString("webhook_id"));
            sent.add(sender.send(row.getString("webhook_id"), row.getBuffer("body")));
        }
        Future.join(sent).await();
        note(DELIVERED, ids, sent, true);
        note(UNDELIVERED, ids, sent, false);
        return due.size() == PAGE;
    }

    private void note(String sql, List<String> ids, List<Future<Boolean>> sent, boolean taken) {
        String[] those = IntStream.range(0, ids.size())
                .filter(i -> sent.get(i).result() == taken)
                .mapToObj(ids::get)
                .toArray(String[]::new);
        if (those.length > 0) {
            pool.preparedQuery(sql)
                    .execute(Tuple.tuple().addArrayOfString(those))
                    .await();
        }
    }
}
