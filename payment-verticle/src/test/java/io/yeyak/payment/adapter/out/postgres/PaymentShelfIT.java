package io.yeyak.payment.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.fault.Faults;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.PaymentFiles;
import io.yeyak.payment.domain.ReservationId;
import io.yeyak.payment.flow.Stand;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
final class PaymentShelfIT {

    private final PaymentShelf shelf = new PaymentShelf();
    private final Stand stand = Stand.open();

    @AfterAll
    void close() {
        stand.close();
    }

    @Test
    void givesBackEveryKindOfFileAsItWasStored() {
        Map<ReservationId, PaymentFile> files = PaymentFiles.ofEveryKind();
        store(files);
        assertThat(load(files.keySet())).isEqualTo(files);
    }

    @Test
    void knowsNothingOfWhatWasNeverStored() {
        ReservationId unknown = PaymentFiles.reservation("unknown");
        assertThat(load(Set.of(unknown))).containsEntry(unknown, PaymentFile.empty());
    }

    @Test
    void nothingIsStoredOverWhatAnotherHasOpenedMeanwhile() {
        Map<ReservationId, PaymentFile> files = PaymentFiles.opened("by two at once");
        SqlConnection late = stand.pool().getConnection().await();
        late.begin().await();
        PaymentBook book = shelf.load(late, files.keySet()).await();

        store(files);
        files.forEach(book::write);

        // On the connection's own thread, as ever: there the first fault is told first.
        assertThatThrownBy(() -> late.query("SELECT")
                        .execute()
                        .compose(there -> book.save(late))
                        .await())
                .matches(Faults::isConflict);
        late.close().await();
        assertThat(load(files.keySet())).isEqualTo(files);
    }

    @Test
    void closesOneAttemptAndOpensAnotherInOneBatch() {
        Map<ReservationId, PaymentFile> before = PaymentFiles.withAnOpenAttempt();
        Map<ReservationId, PaymentFile> after = PaymentFiles.withAnotherOpenAttempt();
        store(before);
        store(after);
        assertThat(load(after.keySet())).isEqualTo(after);
    }

    @Test
    void theDatabaseHoldsThatOneAttemptIsOpen() {
        store(PaymentFiles.withAnOpenAttempt());
        assertThatThrownBy(() -> run("""
                INSERT INTO attempt SELECT gen_random_uuid(), reservation_id, 99, started_at, 'UNKNOWN', NULL, NULL,
                    NULL, NULL, NULL, NULL, NULL, 'INQUIRE', now(), 0
                FROM attempt WHERE state = 'ACTION_REQUIRED' LIMIT 1""")).hasMessageContaining("attempt_one_open");
    }

    @Test
    void theDatabaseHoldsThatNoMoreGoesBackThanWasCaptured() {
        store(PaymentFiles.ofEveryKind());
        assertThatThrownBy(() -> run("""
                INSERT INTO refund SELECT gen_random_uuid(), reservation_id, attempt_id, 99, 1, 'more', now(),
                    'REQUESTED', NULL, NULL, NULL, 0, now()
                FROM refund WHERE state = 'SUCCEEDED' LIMIT 1""")).hasMessageContaining("exceed what was captured");
    }

    @Test
    void theLedgerIsOnlyAddedToAndAlwaysEven() {
        store(PaymentFiles.ofEveryKind());
        assertThatThrownBy(() -> run("DELETE FROM ledger_entry")).hasMessageContaining("only ever added to");
        Row sum = run("SELECT coalesce(sum(balance_minor), 0)::bigint AS sum, count(*) AS accounts FROM ledger_balance")
                .iterator()
                .next();
        assertThat(sum.getLong("sum")).isZero();
        assertThat(sum.getLong("accounts")).isPositive();
    }

    private void store(Map<ReservationId, PaymentFile> files) {
        inTransaction(
                book -> {
                    files.forEach(book::write);
                    return files;
                },
                files.keySet());
    }

    private Map<ReservationId, PaymentFile> load(Set<ReservationId> keys) {
        return inTransaction(book -> PaymentFiles.read(book, keys), keys);
    }

    private <T> T inTransaction(Function<PaymentBook, T> work, Set<ReservationId> keys) {
        return stand.pool()
                .withTransaction(connection -> shelf.load(connection, keys).compose(book -> {
                    T result = work.apply(book);
                    return book.save(connection).map(result);
                }))
                .await();
    }

    private RowSet<Row> run(String sql) {
        Future<RowSet<Row>> result = stand.pool().preparedQuery(sql).execute(Tuple.tuple());
        return result.await();
    }
}
