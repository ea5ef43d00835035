package io.yeyak.reservation.adapter.out.postgres;

import io.yeyak.common.money.Money;
import io.yeyak.reservation.domain.Cancellation;
import io.yeyak.reservation.domain.CancelledBy;
import io.yeyak.reservation.domain.ExpiryReason;
import io.yeyak.reservation.domain.Stage;
import io.yeyak.reservation.domain.State;
import io.yeyak.reservation.domain.Status;
import java.time.Instant;
import java.util.Optional;

/** A state with what belongs to it. */
record StoredState(
        Status status,
        Instant since,
        Optional<Stage> stage,
        Optional<StoredCancellation> cancellation,
        Optional<String> reason) {

    record StoredCancellation(CancelledBy by, Instant requestedAt, Money refund, String comment) {}

    static StoredState of(State state) {
        Optional<Stage> stage =
                state instanceof State.Cancelling cancelling ? Optional.of(cancelling.stage()) : Optional.empty();
        Optional<StoredCancellation> cancellation = state.ofCancellation()
                .map(it -> new StoredCancellation(it.by(), it.requestedAt(), it.refund(), it.comment()));
        Optional<String> reason = cancellation.isPresent() ? Optional.empty() : state.why();
        return new StoredState(state.status(), state.since(), stage, cancellation, reason);
    }

    State state() {
        return switch (status) {
            case REQUESTED -> new State.Requested(since);
            case AWAITING_APPROVAL -> new State.AwaitingApproval(since);
            case HELD -> new State.Held(since);
            case PAYMENT_DEFERRED -> new State.PaymentDeferred(since);
            case FINALIZING -> new State.Finalizing(since);
            case CONFIRMED -> new State.Confirmed(since);
            case CANCELLING -> new State.Cancelling(since, stage.orElseThrow(), ofCancellation());
            case REFUND_PENDING -> new State.RefundPending(since, ofCancellation());
            case CANCELLED -> new State.Cancelled(since, ofCancellation());
            case REFUNDED -> new State.Refunded(since, ofCancellation());
            case REJECTED -> new State.Rejected(since, reason.orElseThrow());
            case EXPIRED -> new State.Expired(since, ExpiryReason.valueOf(reason.orElseThrow()));
        };
    }

    private Cancellation ofCancellation() {
        StoredCancellation stored = cancellation.orElseThrow();
        return new Cancellation(stored.by, stored.requestedAt, stored.refund, stored.comment);
    }
}
