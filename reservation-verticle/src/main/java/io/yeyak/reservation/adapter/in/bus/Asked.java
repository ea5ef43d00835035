package io.yeyak.reservation.adapter.in.bus;

import io.vertx.core.Future;
import io.yeyak.common.bus.Request;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.reservation.domain.Refusals;
import io.yeyak.reservation.domain.ReservationId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads what every request has in common. */
final class Asked {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** What the answer needs on its way back. */
    private static final Duration RETURN = Duration.ofMillis(500);

    private Asked() {}

    /** Goes on with the client's key, or refuses. */
    static <A> Future<Reply<A>> withKey(Request request, Function<String, Future<Reply<A>>> next) {
        return request.idempotencyKey()
                .map(next)
                .orElseGet(() -> Future.succeededFuture(Reply.refused(Refusal.invalid(
                        "idempotency-key-missing", "Choose a key, and send it as Idempotency-Key with every try."))));
    }

    /** Goes on with the reservation that the path names, or refuses. */
    static <A> Future<Reply<A>> withReservation(Request request, Function<ReservationId, Future<Reply<A>>> next) {
        return request.parameter("reservationId")
                .flatMap(Asked::id)
                .map(next)
                .orElseGet(() -> Future.succeededFuture(Reply.refused(Refusals.NOT_FOUND)));
    }

    /** How long the asker wants to wait for a decision; no longer than it waits for an answer at all. */
    static Duration wait(Request request) {
        Duration wanted = request.parameter(Request.WAIT)
                .filter(seconds -> seconds.matches("[0-9]{1,3}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
        return shorter(shorter(wanted, LONGEST_WAIT), request.patience().minus(RETURN));
    }

    private static Optional<ReservationId> id(String text) {
        try {
            return Optional.of(new ReservationId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
