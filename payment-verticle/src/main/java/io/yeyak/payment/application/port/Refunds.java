package io.yeyak.payment.application.port;

import io.vertx.core.Future;
import io.yeyak.common.money.Money;
import io.yeyak.payment.domain.RefundId;
import io.yeyak.payment.domain.ReservationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finding refunds. */
public interface Refunds {

    /** Whose money a refund is. */
    Future<Optional<ReservationId>> reservationOf(RefundId id);

    /**
     * Refunds, the newest first.
     *
     * @param state only those in this state, by the contract's name
     * @param after only those that come after this one
     * @param limit that many at most
     */
    Future<List<Listed>> list(Optional<String> state, Optional<Position> after, int limit);

    /** Where in the list a refund stands. */
    record Position(Instant requestedAt, RefundId refundId) {}

    /**
     * A refund as administrators see it.
     *
     * @param failure why the last try failed
     * @param evidence how an administrator settled it by hand
     */
    record Listed(
            RefundId refundId,
            ReservationId reservationId,
            Money amount,
            String reason,
            String state,
            int tries,
            Optional<Instant> nextTryAt,
            Optional<String> failure,
            Optional<String> evidence,
            Instant requestedAt,
            Instant updatedAt) {}
}
