package io.yeyak.payment.sandbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import java.util.function.Supplier;

/**
 * The first answer to each idempotency key, which every repetition gets again. It is kept in the transaction of what
 * was done; where nothing was done, nothing is kept, and the same key may try again.
 */
final class Answers {

    private static final String CLAIM = Sql.load(Answers.class, "claim-answer.sql");
    private static final String FIND = Sql.load(Answers.class, "find-answer.sql");
    private static final String SAVE = Sql.load(Answers.class, "save-answer.sql");
    private static final String RELEASE = Sql.load(Answers.class, "release-answer.sql");

    private Answers() {}

    /**
     * Does something once for a key.
     *
     * @param fingerprint what was asked: another one under the same key is refused
     */
    static Future<ApiAnswer> once(
            SqlConnection connection, String key, String fingerprint, Supplier<Future<ApiAnswer>> work) {
        // Whoever asks with the same key at the same time waits here for the end of the other's transaction.
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(key, fingerprint))
                .compose(claimed -> claimed.rowCount() == 1
                        ? work.get().compose(answer -> keep(connection, key, answer))
                        : again(connection, key, fingerprint));
    }

    private static Future<ApiAnswer> keep(SqlConnection connection, String key, ApiAnswer answer) {
        Future<?> kept = answer.isSuccess()
                ? connection.preparedQuery(SAVE).execute(Tuple.of(key, answer.status(), answer.body()))
                : connection.preparedQuery(RELEASE).execute(Tuple.of(key));
        return kept.map(answer);
    }

    private static Future<ApiAnswer> again(SqlConnection connection, String key, String fingerprint) {
        return connection.preparedQuery(FIND).execute(Tuple.of(key)).map(rows -> {
            Row row = rows.iterator().next();
            return row.getString("fingerprint").equals(fingerprint)
                    ? new ApiAnswer(row.getInteger("status"), row.getString("body"))
                    : ApiAnswer.problem(422, "idempotency-key-reused", "The key was used for something else.");
        });
    }
}
