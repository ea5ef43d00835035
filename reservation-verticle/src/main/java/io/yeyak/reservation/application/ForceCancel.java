package io.yeyak.reservation.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.domain.CancelledBy;
import io.yeyak.reservation.domain.Cancelling;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.Standing;
import java.util.Optional;

/** An administrator cancels a reservation at any time, and says how much is given back. */
public final class ForceCancel {

    /**
     * Which one, and how.
     *
     * @param reason why, for the people who look later; it is kept and not published
     * @param refundPercent 0 to 100; by the policy of the booking where there is none
     */
    public record Command(
            ReservationId reservation, String reason, Optional<Integer> refundPercent, Cause.Asked cause) {}

    private final Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks;

    public ForceCancel(Aggregates<DeskKey, ReservationDesk, ReservationEvent> desks) {
        this.desks = desks;
    }

    public Future<Reply<Standing>> handle(Command command) {
        return desks.decide(
                DeskKey.reservation(command.reservation()),
                command.cause(),
                Visible.to(command.cause().actor(), (desk, reservation, now) -> {
                    int percent = command.refundPercent()
                            .orElseGet(() -> reservation.booking().refundPercent(now));
                    return Cancelling.byForce(desk, reservation, CancelledBy.ADMIN, percent, command.reason(), now);
                }));
    }
}
