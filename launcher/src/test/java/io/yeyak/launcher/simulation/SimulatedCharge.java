package io.yeyak.launcher.simulation;

import io.yeyak.common.money.Money;
import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.Charge;
import io.yeyak.payment.domain.ChargeId;
import io.yeyak.payment.domain.ReservationId;
import java.net.URI;
import java.time.Instant;

/** What the provider itself keeps of a charge: the truth about money. */
final class SimulatedCharge {

    enum Status {
        PENDING,
        AUTHORISED,
        CAPTURED,
        DECLINED,
        CANCELLED
    }

    final ChargeId id;
    final ReservationId reservation;
    final AttemptId attempt;
    final Money amount;
    private final Instant expiresAt;
    Status status = Status.PENDING;
    long refunded;

    SimulatedCharge(ChargeId id, ReservationId reservation, AttemptId attempt, Money amount, Instant expiresAt) {
        this.id = id;
        this.reservation = reservation;
        this.attempt = attempt;
        this.amount = amount;
        this.expiresAt = expiresAt;
    }

    Charge told() {
        return switch (status) {
            case PENDING -> new Charge.Pending(id, URI.create("http://provider/pay/" + id.value()), expiresAt);
            case AUTHORISED -> new Charge.Authorised(id);
            case CAPTURED -> new Charge.Captured(id);
            case DECLINED -> new Charge.Declined(id, "card_declined");
            case CANCELLED -> new Charge.Cancelled(id);
        };
    }
}
