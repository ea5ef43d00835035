package io.yeyak.reservation.domain;

import java.time.Instant;
import java.util.Optional;

/** Where a reservation stands. Every state knows since when, which is what its watchdog counts from. */
public sealed interface State {

    Instant since();

    record Requested(Instant since) implements State {}

    record AwaitingApproval(Instant since) implements State {}

    record Held(Instant since) implements State {}

    record PaymentDeferred(Instant since) implements State {}

    record Finalizing(Instant since) implements State {}

    record Confirmed(Instant since) implements State {}

    record Cancelling(Instant since, Stage stage, Cancellation cancellation) implements State {}

    record RefundPending(Instant since, Cancellation cancellation) implements State {}

    record Cancelled(Instant since, Cancellation cancellation) implements State {}

    record Refunded(Instant since, Cancellation cancellation) implements State {}

    /**
     * Ticket said no.
     *
     * @param reason in Ticket's words: {@code SOLD_OUT}
     */
    record Rejected(Instant since, String reason) implements State {}

    record Expired(Instant since, ExpiryReason reason) implements State {}

    default Status status() {
        return switch (this) {
            case Requested _ -> Status.REQUESTED;
            case AwaitingApproval _ -> Status.AWAITING_APPROVAL;
            case Held _ -> Status.HELD;
            case PaymentDeferred _ -> Status.PAYMENT_DEFERRED;
            case Finalizing _ -> Status.FINALIZING;
            case Confirmed _ -> Status.CONFIRMED;
            case Cancelling _ -> Status.CANCELLING;
            case RefundPending _ -> Status.REFUND_PENDING;
            case Cancelled _ -> Status.CANCELLED;
            case Refunded _ -> Status.REFUNDED;
            case Rejected _ -> Status.REJECTED;
            case Expired _ -> Status.EXPIRED;
        };
    }

    /** The cancellation that this state is about. */
    default Optional<Cancellation> ofCancellation() {
        return switch (this) {
            case Cancelling(var _, var _, Cancellation cancellation) -> Optional.of(cancellation);
            case RefundPending(var _, Cancellation cancellation) -> Optional.of(cancellation);
            case Cancelled(var _, Cancellation cancellation) -> Optional.of(cancellation);
            case Refunded(var _, Cancellation cancellation) -> Optional.of(cancellation);
            case Requested _,
                    AwaitingApproval _,
                    Held _,
                    PaymentDeferred _,
                    Finalizing _,
                    Confirmed _,
                    Rejected _,
                    Expired _ -> Optional.empty();
        };
    }

    /** Why it came to this, in a word; empty where there is nothing to explain. */
    default Optional<String> why() {
        return switch (this) {
            case Rejected(var _, String reason) -> Optional.of(reason);
            case Expired(var _, ExpiryReason reason) -> Optional.of(reason.name());
            default -> ofCancellation().map(cancellation -> cancellation.by().name());
        };
    }

    /** The same state as if it had just been entered, so that its watchdog starts anew. */
    default State from(Instant now) {
        return switch (this) {
            case Requested _ -> new Requested(now);
            case AwaitingApproval _ -> new AwaitingApproval(now);
            case Held _ -> new Held(now);
            case PaymentDeferred _ -> new PaymentDeferred(now);
            case Finalizing _ -> new Finalizing(now);
            case Confirmed _ -> new Confirmed(now);
            case Cancelling(var _, Stage stage, Cancellation cancellation) -> new Cancelling(now, stage, cancellation);
            case RefundPending(var _, Cancellation cancellation) -> new RefundPending(now, cancellation);
            case Cancelled(var _, Cancellation cancellation) -> new Cancelled(now, cancellation);
            case Refunded(var _, Cancellation cancellation) -> new Refunded(now, cancellation);
            case Rejected(var _, String reason) -> new Rejected(now, reason);
            case Expired(var _, ExpiryReason reason) -> new Expired(now, reason);
        };
    }
}
