package io.yeyak.payment.sandbox;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.json.Json;
import io.yeyak.common.postgres.SharedTransactions;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.postgres.Timestamps;
import io.yeyak.common.time.Ids;
import io.yeyak.payment.sandbox.SandboxPayment.Status;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The provider's books. Every change, what it moves and what is told of it are stored together. */
final class Vault {

    private static final String INSERT_PAYMENT = Sql.load(Vault.class, "insert-payment.sql");
    private static final String LOCK_PAYMENT = Sql.load(Vault.class, "lock-payment.sql");
    private static final String FIND_PAYMENTS = Sql.load(Vault.class, "find-payments.sql");
    private static final String FIND_REFUNDS = Sql.load(Vault.class, "find-refunds.sql");
    private static final String UPDATE_PAYMENT = Sql.load(Vault.class, "update-payment.sql");
    private static final String INSERT_MOVEMENT = Sql.load(Vault.class, "insert-movement.sql");
    private static final String INSERT_REFUND = Sql.load(Vault.class, "insert-refund.sql");
    private static final String INSERT_WEBHOOK = Sql.load(Vault.class, "insert-webhook.sql");

    private final Pool pool;
    private final SharedTransactions transactions;
    private final Ids ids;
    private final URI publicUrl;
    private final Supplier<Switches> switches;
    private final Troubles troubles;

    Vault(Pool pool, Ids ids, URI publicUrl, Supplier<Switches> switches, Troubles troubles) {
        this.pool = pool;
        this.transactions = new SharedTransactions(pool);
        this.ids = ids;
        this.publicUrl = publicUrl;
        this.switches = switches;
        this.troubles = troubles;
    }

    /** A refund as the merchant is shown it. */
    record Refund(String id, String paymentId, String reference, long amountMinor) {}

    private record Message(String type, SandboxPayment.View payment, Optional<Refund> refund) {}

    /**
     * Does something in a transaction.
     *
     * @param subject the payment it is about, or its key where there is no payment yet
     */
    <T> Future<T> transact(String subject, Function<SqlConnection, Future<T>> work) {
        return transactions.run(subject, work);
    }

    Future<SandboxPayment> insert(SqlConnection connection, NewPayment wanted) {
        Tuple row = Tuple.of(
                "pay_" + ids.next(),
                wanted.reference(),
                wanted.reservationId(),
                wanted.amountMinor(),
                wanted.currency(),
                Timestamps.of(wanted.expiresAt()),
                wanted.returnUrl().map(URI::toString).orElse(null));
        return connection
                .preparedQuery(INSERT_PAYMENT)
                .execute(row)
                .map(rows -> SandboxPayment.read(rows.iterator().next()));
    }

    /** The payment under a lock; one whose time is over is closed first. */
    Future<Optional<SandboxPayment>> lock(SqlConnection connection, String id) {
        return connection.preparedQuery(LOCK_PAYMENT).execute(Tuple.of(id)).compose(rows -> {
            List<SandboxPayment> found = read(rows);
            return found.isEmpty()
                    ? Future.succeededFuture(Optional.empty())
                    : change(connection, found.getFirst(), found.getFirst().closedIfExpired())
                            .map(Optional::of);
        });
    }

    /** The payments of a reference, as they are. */
    Future<List<SandboxPayment>> find(String reference) {
        return pool.preparedQuery(FIND_PAYMENTS).execute(Tuple.of(reference)).map(Vault::read);
    }

    /** The refunds of a reference. */
    Future<List<Refund>> findRefunds(String reference) {
        return pool.preparedQuery(FIND_REFUNDS).execute(Tuple.of(reference)).map(rows -> {
            List<Refund> refunds = new ArrayList<>();
            for (Row row : rows) {
                refunds.add(new Refund(
                        row.getString("refund_id"),
                        row.getString("payment_id"),
                        row.getString("reference"),
                        row.getLong("amount_minor")));
            }
            return refunds;
        });
    }

    /** Stores what a payment becomes, moves what that moves and tells of it. */
    Future<SandboxPayment> change(SqlConnection connection, SandboxPayment before, SandboxPayment after) {
        if (after.status() == before.status()) {
            return Future.succeededFuture(after);
        }
        String event = "payment." + after.status().name().toLowerCase(Locale.ROOT);
        Future<?> moved = after.status() == Status.DECLINED
                ? Future.succeededFuture()
                : move(connection, after, after.status().name(), after.amountMinor());
        // Sent without waiting: the server does one after the other.
        return Future.join(
                        update(connection, after),
                        moved,
                        tell(connection, new Message(event, after.view(publicUrl), Optional.empty())))
                .map(after);
    }

    /** A refund that is not made yet. */
    Refund newRefund(SandboxPayment payment, String reference, long amountMinor) {
        return new Refund("re_" + ids.next(), payment.id(), reference, amountMinor);
    }

    Future<Refund> refund(SqlConnection connection, SandboxPayment payment, Refund refund) {
        SandboxPayment after = payment.refunded(refund.amountMinor());
        return Future.join(
                        update(connection, after),
                        connection
                                .preparedQuery(INSERT_REFUND)
                                .execute(Tuple.of(refund.id(), payment.id(), refund.reference(), refund.amountMinor())),
                        move(connection, payment, "REFUNDED", refund.amountMinor()),
                        tell(connection, new Message("refund.succeeded", after.view(publicUrl), Optional.of(refund))))
                .map(refund);
    }

    private static Future<RowSet<Row>> update(SqlConnection connection, SandboxPayment after) {
        return connection
                .preparedQuery(UPDATE_PAYMENT)
                .execute(Tuple.of(
                        after.id(), after.status().name(), after.declineReason().orElse(null), after.refundedMinor()));
    }

    private static Future<RowSet<Row>> move(
            SqlConnection connection, SandboxPayment payment, String kind, long amountMinor) {
        return connection.preparedQuery(INSERT_MOVEMENT).execute(Tuple.of(payment.id(), kind, amountMinor));
    }

    private Future<?> tell(SqlConnection connection, Message message) {
        Switches now = switches.get();
        if (now.webhookCopies() == 0) {
            return Future.succeededFuture();
        }
        if (now.webhookDelayMillis() > 0) {
            troubles.count(Trouble.WEBHOOK_LATE);
        }
        if (now.webhookCopies() > 1) {
            troubles.count(Trouble.WEBHOOK_REPEATED);
        }
        Tuple row = Tuple.of("msg_" + ids.next(), Buffer.buffer(Json.encode(message)), now.webhookCopies(), (long)
                now.webhookDelayMillis());
        return connection.preparedQuery(INSERT_WEBHOOK).execute(row);
    }

    private static List<SandboxPayment> read(RowSet<Row> rows) {
        List<SandboxPayment> payments = new ArrayList<>();
        for (Row row : rows) {
            payments.add(SandboxPayment.read(row));
        }
        return payments;
    }
}
