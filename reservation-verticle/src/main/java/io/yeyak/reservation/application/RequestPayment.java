package io.yeyak.reservation.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.domain.AttemptId;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Paying;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;

/** A customer wants to pay. It is stored here, so that it can be asked for while Payment is away. */
public final class RequestPayment {

    /**
     * What is to be paid.
     *
     * @param idempotencyKey chosen by the client; with the reservation it is the identity of the attempt
     */
    public record Command(ReservationId reservation, String idempotencyKey, Cause.Asked cause) {}

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;

    public RequestPayment(Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks) {
        this.desks = desks;
    }

    public Future<Reply<Paying.Requested>> handle(Command command) {
        AttemptId attempt = Identities.attempt(command.reservation(), command.idempotencyKey());
        return desks.decide(
                DeskKey.reservation(command.reservation()),
                command.cause(),
                Visible.to(
                        command.cause().actor(),
                        (desk, reservation, now) -> Paying.request(desk, reservation, attempt, now)));
    }
}
