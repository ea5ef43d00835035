package io.yeyak.launcher.simulation;

import static io.yeyak.launcher.simulation.Violation.unless;

import io.yeyak.reservation.domain.Allowance;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.Status;
import io.yeyak.ticket.domain.Allotment;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.HoldState;
import io.yeyak.ticket.domain.Line;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.TicketTypeId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The promises, checked after every step, and those that hold when everything has come to rest. */
final class Invariants {

    private static final Duration TIME_TO_PAY = Duration.ofMinutes(10);

    private final Surroundings around;
    private final TicketSide ticket;
    private final ReservationSide reservation;
    private final PaymentSide payment;
    private final Customers customers;
    private final Map<ReservationId, Instant> heldSince = new HashMap<>();

    Invariants(
            Surroundings around,
            TicketSide ticket,
            ReservationSide reservation,
            PaymentSide payment,
            Customers customers) {
        this.around = around;
        this.ticket = ticket;
        this.reservation = reservation;
        this.payment = payment;
        this.customers = customers;
    }

    void hold() {
        ticket.shows.values().forEach(this::stockAddsUp);
        chargedOnce();
        acceptedIsKept();
        limitsAddUp();
        noHoldEndsEarly();
    }

    void holdAtRest() {
        hold();
        new Ending(ticket, reservation, payment, around.log()).check();
        new History(around.log()).check();
    }

    /** Nothing is oversold: what is out of the stock is in the hands of somebody, ticket for ticket. */
    private void stockAddsUp(Show show) {
        Map<TicketTypeId, Integer> held = new HashMap<>();
        Map<TicketTypeId, Integer> sold = new HashMap<>();
        ticket.holds.values().stream()
                .filter(hold -> hold.showId().equals(show.id()))
                .forEach(hold -> {
                    switch (hold.state()) {
                        case HoldState.Held of -> add(held, of.order().lines());
                        case HoldState.Awaiting of
                        when of.softHeld() -> add(held, of.order().lines());
                        case HoldState.Committed of -> add(sold, of.order().lines());
                        default -> {}
                    }
                });
        for (Allotment allotment : show.allotments()) {
            TicketTypeId type = allotment.type().id();
            unless(
                    allotment.stock().held() == held.getOrDefault(type, 0)
                            && allotment.stock().sold() == sold.getOrDefault(type, 0),
                    "the stock adds up",
                    allotment.stock() + " against held " + held + ", sold " + sold);
        }
    }

    private static void add(Map<TicketTypeId, Integer> counts, List<Line> lines) {
        lines.forEach(line -> counts.merge(line.ticketTypeId(), line.quantity(), Integer::sum));
    }

    private void chargedOnce() {
        Set<Object> charged = new HashSet<>();
        for (SimulatedCharge charge : payment.provider.charges) {
            if (charge.status == SimulatedCharge.Status.CAPTURED) {
                boolean net = charge.refunded < charge.amount.amountMinor();
                unless(!net || charged.add(charge.reservation), "nobody is charged twice", charge.reservation);
                unless(charge.refunded <= charge.amount.amountMinor(), "no more goes back than came", charge.refunded);
            }
        }
    }

    private void acceptedIsKept() {
        unless(
                reservation.reservations.keySet().containsAll(customers.accepted),
                "what was accepted is never lost",
                customers.accepted);
    }

    private void limitsAddUp() {
        Map<ReservationSide.Limit, Map<io.yeyak.reservation.domain.TicketTypeId, Integer>> live = new HashMap<>();
        for (Reservation one : reservation.reservations.values()) {
            if (!one.status().isClosed()) {
                var limit = new ReservationSide.Limit(
                        one.booking().customerId(), one.booking().showId());
                one.booking()
                        .quantities()
                        .forEach(quantity -> live.computeIfAbsent(limit, _ -> new HashMap<>())
                                .merge(quantity.ticketTypeId(), quantity.count(), Integer::sum));
            }
        }
        for (Map.Entry<ReservationSide.Limit, Allowance> entry : reservation.allowances.entrySet()) {
            Map<io.yeyak.reservation.domain.TicketTypeId, Integer> counted =
                    new HashMap<>(entry.getValue().live());
            counted.values().removeIf(count -> count == 0);
            unless(
                    counted.equals(live.getOrDefault(entry.getKey(), Map.of())),
                    "what counts against a limit is what is live",
                    counted + " against " + live.get(entry.getKey()));
        }
    }

    /** A customer has the time that was promised, by the one clock that counts. */
    private void noHoldEndsEarly() {
        for (Hold hold : ticket.holds.values()) {
            if (hold.state() instanceof HoldState.Held) {
                heldSince.putIfAbsent(hold.reservationId(), around.time().now());
            } else if (hold.state() instanceof HoldState.Expired) {
                Instant since = heldSince.getOrDefault(hold.reservationId(), Instant.MIN);
                unless(
                        !since.plus(TIME_TO_PAY).isAfter(around.time().now()),
                        "nobody has less time to pay than promised",
                        hold);
            }
        }
    }

    static boolean isOver(Status status) {
        return status == Status.CONFIRMED || status.isClosed();
    }
}
