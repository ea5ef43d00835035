package io.yeyak.payment.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Shelf;
import io.yeyak.common.postgres.Sql;
import io.yeyak.payment.domain.Attempt;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.Refund;
import io.yeyak.payment.domain.ReservationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Payment files in PostgreSQL. Whoever has locked a payment's row has all of its file. */
public final class PaymentShelf implements Shelf<ReservationId, PaymentFile> {

    private static final String LOCK_PAYMENTS = Sql.load(PaymentShelf.class, "lock-payments.sql");
    private static final String FIND_ATTEMPTS = Sql.load(PaymentShelf.class, "find-attempts.sql");
    private static final String FIND_REFUNDS = Sql.load(PaymentShelf.class, "find-refunds.sql");

    @Override
    public Future<PaymentBook> load(SqlConnection connection, Set<ReservationId> keys) {
        if (keys.isEmpty()) {
            return Future.succeededFuture(new PaymentBook(Map.of()));
        }
        Tuple ids = Tuple.of(keys.stream().map(ReservationId::value).toArray(UUID[]::new));
        // Sent at once and run one after the other: the second and third see what the first waited for.
        Future<RowSet<Row>> payments = query(connection, LOCK_PAYMENTS, ids);
        Future<RowSet<Row>> attempts = query(connection, FIND_ATTEMPTS, ids);
        Future<RowSet<Row>> refunds = query(connection, FIND_REFUNDS, ids);
        return Future.all(payments, attempts, refunds)
                .map(all -> new PaymentBook(files(payments.result(), attempts.result(), refunds.result())));
    }

    private static Future<RowSet<Row>> query(SqlConnection connection, String sql, Tuple ids) {
        return connection.preparedQuery(sql).execute(ids);
    }

    private static Map<ReservationId, PaymentFile> files(
            RowSet<Row> payments, RowSet<Row> attempts, RowSet<Row> refunds) {
        Map<UUID, List<Attempt>> attemptsOf = grouped(attempts, AttemptRow::read);
        Map<UUID, List<Refund>> refundsOf = grouped(refunds, RefundRow::read);
        Map<ReservationId, PaymentFile> files = new HashMap<>();
        for (Row row : payments) {
            UUID id = row.getUUID("reservation_id");
            var payment = PaymentRow.read(row, attemptsOf.getOrDefault(id, List.of()));
            files.put(
                    payment.reservationId(),
                    new PaymentFile(Optional.of(payment), refundsOf.getOrDefault(id, List.of())));
        }
        return files;
    }

    private static <T> Map<UUID, List<T>> grouped(RowSet<Row> rows, Function<Row, T> read) {
        Map<UUID, List<T>> grouped = new HashMap<>();
        for (Row row : rows) {
            grouped.computeIfAbsent(row.getUUID("reservation_id"), id -> new ArrayList<>())
                    .add(read.apply(row));
        }
        return grouped;
    }
}
