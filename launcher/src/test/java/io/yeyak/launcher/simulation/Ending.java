package io.yeyak.launcher.simulation;

import static io.yeyak.launcher.simulation.Violation.unless;

import io.yeyak.common.json.Json;
import io.yeyak.reservation.domain.Cancellation;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.State;
import io.yeyak.reservation.domain.Status;
import io.yeyak.reservation.domain.Told;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.HoldState;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.RevocationReason;
import java.util.Optional;

/** How every reservation has ended: tickets and money agree with what it says. */
final class Ending {

    private final TicketSide ticket;
    private final ReservationSide reservation;
    private final PaymentSide payment;
    private final SimulatedLog log;

    Ending(TicketSide ticket, ReservationSide reservation, PaymentSide payment, SimulatedLog log) {
        this.log = log;
        this.ticket = ticket;
        this.reservation = reservation;
        this.payment = payment;
    }

    void check() {
        reservation.reservations.values().forEach(this::check);
        for (SimulatedCharge charge : payment.provider.charges) {
            unless(
                    charge.status != SimulatedCharge.Status.AUTHORISED,
                    "no money stays reserved for nothing",
                    charge.reservation);
        }
    }

    private void check(Reservation one) {
        unless(Invariants.isOver(one.status()), "every reservation comes to an end", one);
        HoldState hold = hold(one);
        boolean sold = hold instanceof HoldState.Committed;
        boolean live = sold || hold instanceof HoldState.Held || hold instanceof HoldState.Awaiting;
        unless(sold == (one.status() == Status.CONFIRMED), "confirmed means sold", one + " with " + hold);
        unless(live == sold, "who has no reservation has no tickets", one + " with " + hold);
        long due = payment.isMissing(one.id()) ? 0 : due(one, hold);
        unless(
                net(one) == due,
                "the provider has the price of what is confirmed, and what the policy keeps",
                "%d instead of %d for %s with %s".formatted(net(one), due, one, hold));
    }

    private HoldState hold(Reservation one) {
        return Optional.ofNullable(ticket.holds.get(new ReservationId(one.id().value())))
                .map(Hold::state)
                .orElseGet(HoldState.Tombstone::new);
    }

    private long due(Reservation one, HoldState hold) {
        long total = one.booking().total().amountMinor();
        return switch (one.state()) {
            case State.Confirmed _ -> total;
            case State.Refunded(var _, Cancellation cancellation) ->
                total - cancellation.refund().amountMinor();
            case State.Cancelled _ -> wasSoldAndPaid(one, hold) ? total : 0;
            default -> 0;
        };
    }

    /** Cancelled after the sale under a policy that gives nothing back. */
    private boolean wasSoldAndPaid(Reservation one, HoldState hold) {
        return hold instanceof HoldState.Revoked revoked
                && revoked.reason() == RevocationReason.CANCELLED
                && one.facts().has(Told.CAPTURED)
                && !wasCancelledAtOnce(one);
    }

    private boolean wasCancelledAtOnce(Reservation one) {
        return log.all().stream()
                .filter(message -> message.envelope().type().equals("ReservationCancelled.v1"))
                .filter(message ->
                        message.envelope().subject().equals(one.id().value().toString()))
                .anyMatch(message ->
                        Json.decode(message.payload(), Cancelled.class).releasesPayment());
    }

    private record Cancelled(boolean releasesPayment) {}

    private long net(Reservation one) {
        return payment.provider.charges.stream()
                .filter(charge -> charge.reservation.value().equals(one.id().value()))
                .filter(charge -> charge.status == SimulatedCharge.Status.CAPTURED)
                .mapToLong(charge -> charge.amount.amountMinor() - charge.refunded)
                .sum();
    }
}
