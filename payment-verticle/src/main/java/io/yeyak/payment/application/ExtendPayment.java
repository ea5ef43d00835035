package io.yeyak.payment.application;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.payment.domain.PaymentEvent;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.ReservationId;
import io.yeyak.payment.domain.TimePolicy;
import java.time.Instant;

/** Waits longer for the money, because the hold was extended. */
public final class ExtendPayment {

    /** Whose time is extended, and until when. */
    public record Command(ReservationId reservationId, Instant payBy) {}

    private final Aggregates<ReservationId, PaymentFile, PaymentEvent> payments;

    public ExtendPayment(Aggregates<ReservationId, PaymentFile, PaymentEvent> payments) {
        this.payments = payments;
    }

    public Future<Handling> handle(EventMessage cause, Command command) {
        return payments.handle(command.reservationId(), cause, (file, now) -> TimePolicy.extend(file, command.payBy()));
    }
}
