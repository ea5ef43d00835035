package io.yeyak.payment.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.postgres.Columns;
import io.yeyak.common.postgres.ShelfBook;
import io.yeyak.common.postgres.Sql;
import io.yeyak.payment.domain.Attempt;
import io.yeyak.payment.domain.Ledger;
import io.yeyak.payment.domain.Payment;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.Posting;
import io.yeyak.payment.domain.Refund;
import io.yeyak.payment.domain.ReservationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The payment files of one batch. What did not change is not stored. */
public final class PaymentBook implements ShelfBook<ReservationId, PaymentFile> {

    private static final String INSERT_PAYMENTS = Sql.load(PaymentBook.class, "insert-payments.sql");
    private static final String UPDATE_PAYMENTS = Sql.load(PaymentBook.class, "update-payments.sql");
    private static final String STORE_ATTEMPTS = Sql.load(PaymentBook.class, "store-attempts.sql");
    private static final String STORE_REFUNDS = Sql.load(PaymentBook.class, "store-refunds.sql");
    private static final String POST_ENTRIES = Sql.load(PaymentBook.class, "post-entries.sql");

    private final Map<ReservationId, PaymentFile> loaded;
    private final Map<ReservationId, PaymentFile> written = new HashMap<>();

    PaymentBook(Map<ReservationId, PaymentFile> loaded) {
        this.loaded = loaded;
    }

    private record EntryRow(ReservationId reservation, Posting posting) {}

    @Override
    public PaymentFile read(ReservationId key) {
        PaymentFile next = written.get(key);
        return next == null ? before(key) : next;
    }

    @Override
    public void write(ReservationId key, PaymentFile next) {
        written.put(key, next);
    }

    @Override
    public Future<Void> save(SqlConnection connection) {
        List<PaymentRow> opened = new ArrayList<>();
        List<PaymentRow> changed = new ArrayList<>();
        List<AttemptRow> attempts = new ArrayList<>();
        List<RefundRow> refunds = new ArrayList<>();
        List<EntryRow> entries = new ArrayList<>();
        written.keySet().stream()
                .sorted(Comparator.comparing(ReservationId::value))
                .forEach(key -> {
                    PaymentFile before = before(key);
                    PaymentFile after = read(key);
                    if (!after.equals(before) && after.payment().isPresent()) {
                        (loaded.containsKey(key) ? changed : opened)
                                .add(PaymentRow.of(after.payment().get(), after.workDueAt(), after.proofDueAt()));
                        addAttempts(attempts, key, before, after.payment().get());
                        addRefunds(refunds, key, before, after);
                        Ledger.between(before, after).forEach(posting -> entries.add(new EntryRow(key, posting)));
                    }
                });
        attempts.sort(Comparator.comparing(AttemptRow::countsAsOpen));
        return Future.all(
                        // Nobody could lock a row that was not there: who finds one now has to decide anew.
                        PaymentRow.opened(opened).store(connection, INSERT_PAYMENTS),
                        PaymentRow.changed(changed).store(connection, UPDATE_PAYMENTS),
                        AttemptRow.columns(attempts).store(connection, STORE_ATTEMPTS),
                        RefundRow.columns(refunds).store(connection, STORE_REFUNDS),
                        columns(entries).store(connection, POST_ENTRIES))
                .mapEmpty();
    }

    private PaymentFile before(ReservationId key) {
        return loaded.getOrDefault(key, PaymentFile.empty());
    }

    private static void addAttempts(List<AttemptRow> rows, ReservationId key, PaymentFile before, Payment after) {
        List<Attempt> known = before.payment().map(Payment::attempts).orElse(List.of());
        for (int i = 0; i < after.attempts().size(); i++) {
            Attempt attempt = after.attempts().get(i);
            if (i >= known.size() || !known.get(i).equals(attempt)) {
                rows.add(AttemptRow.of(key, i, attempt));
            }
        }
    }

    private static void addRefunds(List<RefundRow> rows, ReservationId key, PaymentFile before, PaymentFile after) {
        List<Refund> known = before.refunds();
        for (int i = 0; i < after.refunds().size(); i++) {
            Refund refund = after.refunds().get(i);
            if (i >= known.size() || !known.get(i).equals(refund)) {
                rows.add(RefundRow.of(key, i, refund));
            }
        }
    }

    private static Columns<EntryRow> columns(List<EntryRow> rows) {
        return new Columns<>(rows)
                .uuid(row -> row.reservation.value())
                .text(row -> row.posting.cause())
                .text(row -> row.posting.debit().name())
                .text(row -> row.posting.credit().name())
                .bigint(row -> row.posting.amount().amountMinor())
                .text(row -> row.posting.amount().currency());
    }
}
