package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.sqlclient.Row;
import io.yeyak.common.json.Json;
import io.yeyak.reservation.domain.Attempt;
import io.yeyak.reservation.domain.AttemptId;
import io.yeyak.reservation.domain.Attention;
import io.yeyak.reservation.domain.Reservation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far a reservation has come. */
record StoredProgress(
        StoredState state, StoredFacts facts, List<StoredAttempt> attempts, Optional<StoredAttention> attention) {

    record StoredAttempt(UUID attemptId, long version) {}

    record StoredAttention(String code, String detail) {}

    static String write(Reservation reservation) {
        StoredProgress stored = new StoredProgress(
                StoredState.of(reservation.state()),
                StoredFacts.of(reservation.facts()),
                reservation.attempts().stream()
                        .map(attempt -> new StoredAttempt(attempt.id().value(), attempt.version()))
                        .toList(),
                reservation.attention().map(it -> new StoredAttention(it.code(), it.detail())));
        return Json.text(stored);
    }

    static Reservation read(Row row) {
        StoredProgress stored = Json.decode(row.getString("progress"), StoredProgress.class);
        return new Reservation(
                StoredBooking.read(row),
                stored.state.state(),
                stored.facts.facts(),
                stored.attempts.stream()
                        .map(attempt -> new Attempt(new AttemptId(attempt.attemptId), attempt.version))
                        .toList(),
                stored.attention.map(it -> new Attention(it.code, it.detail)),
                row.getLong("version"));
    }
}
