package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.ReservationId;
import io.yeyak.payment.domain.TimePolicy;

/** Stops waiting for the money, because the hold or the reservation is gone. */
public final class LapsePayment {

    /** Whose time is over. */
    public record Command(ReservationId reservationId) {}

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;

    public LapsePayment(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments) {
        this.payments = payments;
    }

    public Future<Handling> handle(EventMessage cause, Command command) {
        return payments.handle(command.reservationId(), cause, (file, now) -> TimePolicy.lapse(file, now));
    }
}
