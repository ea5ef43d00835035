package io.yeyak.payment.adapter.out.postgres;

import static io.yeyak.common.postgres.Timestamps.instant;

import io.vertx.sqlclient.Row;
import io.yeyak.common.json.Json;
import io.yeyak.common.money.Money;
import io.yeyak.common.postgres.Columns;
import io.yeyak.payment.domain.Attempt;
import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.Attention;
import io.yeyak.payment.domain.Payment;
import io.yeyak.payment.domain.PaymentState;
import io.yeyak.payment.domain.PaymentState.GiveBack;
import io.yeyak.payment.domain.ReservationId;
import io.yeyak.payment.domain.ShowId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as a row of its table. */
record PaymentRow(
        Payment payment,
        String state,
        @Nullable UUID attemptId,
        @Nullable Long giveBackMinor,
        @Nullable String giveBackCause,
        @Nullable String reason,
        @Nullable Instant dueAt,
        @Nullable Instant proofDueAt) {

    /**
     * A payment's row.
     *
     * @param dueAt when it is next to be looked at, but for its refunds' proofs, of which an earlier release knows
     *     nothing
     * @param proofDueAt when one of those is to be asked after
     */
    static PaymentRow of(Payment payment, Optional<Instant> dueAt, Optional<Instant> proofDueAt) {
        return of(payment, dueAt).provedAt(proofDueAt.orElse(null));
    }

    private PaymentRow provedAt(@Nullable Instant at) {
        return new PaymentRow(payment, state, attemptId, giveBackMinor, giveBackCause, reason, dueAt, at);
    }

    private static PaymentRow of(Payment payment, Optional<Instant> dueAt) {
        Instant due = dueAt.orElse(null);
        return switch (payment.state()) {
            case PaymentState.Requested ignored -> plain(payment, "REQUESTED", null, null, due);
            case PaymentState.Authorized(AttemptId attempt) -> plain(payment, "AUTHORIZED", attempt, null, due);
            case PaymentState.Capturing(AttemptId attempt, Optional<GiveBack> back) ->
                new PaymentRow(
                        payment,
                        "CAPTURING",
                        attempt.value(),
                        back.flatMap(GiveBack::amount).map(Money::amountMinor).orElse(null),
                        back.map(GiveBack::cause).orElse(null),
                        null,
                        due,
                        null);
            case PaymentState.Captured(AttemptId attempt) -> plain(payment, "CAPTURED", attempt, null, due);
            case PaymentState.CaptureFailed(AttemptId attempt, String reason) ->
                plain(payment, "CAPTURE_FAILED", attempt, reason, due);
            case PaymentState.Expired ignored -> plain(payment, "EXPIRED", null, null, due);
            case PaymentState.Voiding(String reason) -> plain(payment, "VOIDING", null, reason, due);
            case PaymentState.Voided(String reason) -> plain(payment, "VOIDED", null, reason, due);
        };
    }

    /** What an opened payment's row has, in the order of insert-payments.sql. */
    static Columns<PaymentRow> opened(List<PaymentRow> rows) {
        return changing(new Columns<>(rows)
                .uuid(row -> row.payment.reservationId().value())
                .uuid(row -> row.payment.showId().value())
                .bigint(row -> row.payment.amount().amountMinor())
                .text(row -> row.payment.amount().currency()));
    }

    /** What may change in it, in the order of update-payments.sql. */
    static Columns<PaymentRow> changed(List<PaymentRow> rows) {
        return changing(
                new Columns<>(rows).uuid(row -> row.payment.reservationId().value()));
    }

    private static Columns<PaymentRow> changing(Columns<PaymentRow> columns) {
        return columns.bigint(row -> row.payment.fence())
                .instant(row -> row.payment.payBy())
                .text(PaymentRow::state)
                .uuid(PaymentRow::attemptId)
                .bigint(PaymentRow::giveBackMinor)
                .text(PaymentRow::giveBackCause)
                .text(PaymentRow::reason)
                .integer(row -> row.payment.deferrals())
                .text(row -> attention(row.payment))
                .bigint(row -> row.payment.version())
                .instant(PaymentRow::dueAt)
                .instant(PaymentRow::proofDueAt);
    }

    static Payment read(Row row, List<Attempt> attempts) {
        Money amount = new Money(row.getLong("amount_minor"), row.getString("currency"));
        return new Payment(
                new ReservationId(row.getUUID("reservation_id")),
                new ShowId(row.getUUID("show_id")),
                amount,
                row.getLong("fence"),
                instant(row, "pay_by"),
                state(row, amount.currency()),
                attempts,
                row.getInteger("deferrals"),
                attention(row),
                row.getLong("version"));
    }

    private static PaymentState state(Row row, String currency) {
        AttemptId attempt = new AttemptId(row.getUUID("attempt_id"));
        String reason = row.getString("reason");
        return switch (row.getString("state")) {
            case "REQUESTED" -> new PaymentState.Requested();
            case "AUTHORIZED" -> new PaymentState.Authorized(attempt);
            case "CAPTURING" -> new PaymentState.Capturing(attempt, giveBack(row, currency));
            case "CAPTURED" -> new PaymentState.Captured(attempt);
            case "CAPTURE_FAILED" -> new PaymentState.CaptureFailed(attempt, reason);
            case "EXPIRED" -> new PaymentState.Expired();
            case "VOIDING" -> new PaymentState.Voiding(reason);
            case "VOIDED" -> new PaymentState.Voided(reason);
            default -> throw new IllegalStateException("a payment is in no known state: " + row.getString("state"));
        };
    }

    private static Optional<GiveBack> giveBack(Row row, String currency) {
        Optional<Money> amount =
                Optional.ofNullable(row.getLong("give_back_minor")).map(minor -> new Money(minor, currency));
        return Optional.ofNullable(row.getString("give_back_cause")).map(cause -> new GiveBack(amount, cause));
    }

    private static @Nullable String attention(Payment payment) {
        return payment.attention().isEmpty()
                ? null
                : new String(Json.encode(payment.attention()), StandardCharsets.UTF_8);
    }

    private static List<Attention> attention(Row row) {
        return Optional.ofNullable(row.getString("attention"))
                .map(json -> List.of(Json.decode(json.getBytes(StandardCharsets.UTF_8), Attention[].class)))
                .orElse(List.of());
    }

    private static PaymentRow plain(
            Payment payment,
            String state,
            @Nullable AttemptId attempt,
            @Nullable String reason,
            @Nullable Instant dueAt) {
        UUID attemptId = attempt == null ? null : attempt.value();
        return new PaymentRow(payment, state, attemptId, null, null, reason, dueAt, null);
    }
}
