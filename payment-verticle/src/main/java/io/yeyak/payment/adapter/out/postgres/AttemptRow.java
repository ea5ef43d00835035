package io.yeyak.payment.adapter.out.postgres;

import static io.yeyak.common.postgres.Timestamps.instant;
import static io.yeyak.common.postgres.Timestamps.maybeInstant;

import io.vertx.sqlclient.Row;
import io.yeyak.common.postgres.Columns;
import io.yeyak.payment.application.AttemptStatus;
import io.yeyak.payment.domain.Attempt;
import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.AttemptState;
import io.yeyak.payment.domain.AttemptState.Ending;
import io.yeyak.payment.domain.CallKind;
import io.yeyak.payment.domain.ChargeId;
import io.yeyak.payment.domain.Due;
import io.yeyak.payment.domain.ReservationId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attempt as a row of its table. */
record AttemptRow(UUID reservationId, int ordinal, Attempt attempt, String state) {

    private static final Set<AttemptStatus> PROVED_WRONG = Set.of(AttemptStatus.RETAKING, AttemptStatus.MISSING);

    static AttemptRow of(ReservationId reservation, int ordinal, Attempt attempt) {
        return new AttemptRow(reservation.value(), ordinal, attempt, name(attempt.state()));
    }

    /** What closes comes before what opens, so that the index over open attempts never sees two of them. */
    boolean countsAsOpen() {
        return attempt.isOpen() || attempt.isKept();
    }

    static Columns<AttemptRow> columns(List<AttemptRow> rows) {
        return new Columns<>(rows)
                .uuid(row -> row.attempt.id().value())
                .uuid(AttemptRow::reservationId)
                .integer(AttemptRow::ordinal)
                .instant(row -> row.attempt.startedAt())
                .text(AttemptRow::state)
                .text(AttemptRow::checkoutUrl)
                .instant(AttemptRow::expiresAt)
                .bool(AttemptRow::taken)
                .text(AttemptRow::ending)
                .text(row -> row.attempt.state().why().orElse(null))
                .text(row -> row.attempt.chargeId().map(ChargeId::value).orElse(null))
                .instant(row -> row.attempt.sessionEndsAt().orElse(null))
                .integer(row -> row.attempt.retakes())
                .text(AttemptRow::proof)
                .text(row -> row.attempt.due().map(due -> due.kind().name()).orElse(null))
                .instant(row -> row.attempt.due().map(Due::at).orElse(null))
                .integer(row -> row.attempt.due().map(Due::tries).orElse(null));
    }

    static Attempt read(Row row) {
        return new Attempt(
                new AttemptId(row.getUUID("attempt_id")),
                instant(row, "started_at"),
                state(row),
                Optional.ofNullable(row.getString("charge_id")).map(ChargeId::new),
                maybeInstant(row, "session_ends_at"),
                row.getInteger("retakes"),
                Optional.ofNullable(row.getString("call"))
                        .map(call -> new Due(
                                CallKind.valueOf(call), instant(row, "call_at"), row.getInteger("call_tries"))));
    }

    private static String name(AttemptState state) {
        AttemptStatus status = AttemptStatus.of(state);
        // An earlier release knows nothing of those, and takes them for what the provider had said.
        return (PROVED_WRONG.contains(status) ? AttemptStatus.CAPTURED : status).name();
    }

    private static AttemptState state(Row row) {
        return switch (row.getString("state")) {
            case "INTENT" -> new AttemptState.Intent();
            case "DEFERRED" -> new AttemptState.Deferred();
            case "UNKNOWN" -> new AttemptState.Unknown();
            case "ACTION_REQUIRED" ->
                new AttemptState.ActionRequired(URI.create(row.getString("checkout_url")), instant(row, "expires_at"));
            case "WITHDRAWING" -> new AttemptState.Withdrawing();
            case "AUTHORISED" -> new AttemptState.Authorised(row.getBoolean("taken"));
            case "CAPTURING" -> new AttemptState.Capturing();
            case "CAPTURED" -> captured(row);
            case "VOIDING" -> new AttemptState.Voiding();
            case "RETURNED" -> new AttemptState.Returned();
            case "CLOSED" -> new AttemptState.Closed(Ending.valueOf(row.getString("ending")), row.getString("reason"));
            default -> throw new IllegalStateException("an attempt is in no known state: " + row.getString("state"));
        };
    }

    private static AttemptState captured(Row row) {
        String proof = row.getString("proof");
        if (proof == null) {
            return new AttemptState.Captured();
        }
        return proof.equals(AttemptStatus.RETAKING.name())
                ? new AttemptState.Retaking()
                : new AttemptState.Missing(row.getString("reason"));
    }

    private @Nullable String proof() {
        AttemptStatus status = AttemptStatus.of(attempt.state());
        return PROVED_WRONG.contains(status) ? status.name() : null;
    }

    private @Nullable String checkoutUrl() {
        return attempt.state() instanceof AttemptState.ActionRequired(URI url, var ignored) ? url.toString() : null;
    }

    private @Nullable Instant expiresAt() {
        return attempt.state() instanceof AttemptState.ActionRequired(var ignored, Instant at) ? at : null;
    }

    private @Nullable Boolean taken() {
        return attempt.state() instanceof AttemptState.Authorised(boolean taken) ? taken : null;
    }

    private @Nullable String ending() {
        return attempt.state() instanceof AttemptState.Closed(Ending ending, var ignored) ? ending.name() : null;
    }
}
