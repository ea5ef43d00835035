package io.yeyak.launcher.simulation;

import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.reservation.application.CancelReservation;
import io.yeyak.reservation.application.ForceCancel;
import io.yeyak.reservation.application.PlaceReservation;
import io.yeyak.reservation.application.RequestPayment;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.Quantity;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.Standing;
import io.yeyak.reservation.domain.TicketTypeId;
import io.yeyak.ticket.domain.Show;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People who reserve, pay, think again, and press every button twice. */
final class Customers {

    private static final List<String> NAMES = List.of("minji", "sam", "jisoo");

    /** What somebody was told is accepted. */
    final Set<ReservationId> accepted = new LinkedHashSet<>();

    private final ReservationSide reservation;
    private final PaymentSide payment;
    private final TicketSide ticket;
    private final Chaos chaos;
    private final PlaceReservation place;
    private final RequestPayment pay;
    private final CancelReservation cancel;
    private final ForceCancel force;
    private int keys;

    Customers(ReservationSide reservation, TicketSide ticket, PaymentSide payment, Chaos chaos) {
        this.reservation = reservation;
        this.ticket = ticket;
        this.payment = payment;
        this.chaos = chaos;
        place = new PlaceReservation(reservation.context.aggregates());
        pay = new RequestPayment(reservation.context.aggregates());
        cancel = new CancelReservation(reservation.context.aggregates());
        force = new ForceCancel(reservation.context.aggregates());
    }

    void act() {
        switch (chaos.below(20)) {
            case 0, 1, 2 -> reserve();
            case 3, 4, 5, 6, 7, 8, 9, 10 -> payable().ifPresent(this::askToPay);
            case 11 -> some().filter(_ -> chaos.oneIn(2)).ifPresent(this::giveBack);
            case 12 -> some().filter(_ -> chaos.oneIn(3)).ifPresent(this::beForced);
            default -> usePaymentPage();
        }
    }

    private void reserve() {
        Show show = chaos.pick(List.copyOf(ticket.shows.values()));
        List<Quantity> wanted = new ArrayList<>();
        for (var allotment : show.allotments()) {
            if (wanted.isEmpty() || chaos.oneIn(2)) {
                wanted.add(new Quantity(new TicketTypeId(allotment.type().id().value()), 1 + chaos.below(3)));
            }
        }
        String customer = chaos.pick(NAMES);
        String key = "key-" + (chaos.oneIn(5) && keys > 0 ? chaos.below(keys) : keys++);
        Optional<Standing> answer = Outcomes.answer(place.handle(new PlaceReservation.Command(
                new CustomerId(customer),
                key,
                new ShowId(show.id().value()),
                wanted,
                Cause.asked(Actor.customer(customer)))));
        answer.ifPresent(standing -> accepted.add(standing.reservationId()));
    }

    private Optional<Reservation> some() {
        List<Reservation> all = List.copyOf(reservation.reservations.values());
        return all.isEmpty() ? Optional.empty() : Optional.of(chaos.pick(all));
    }

    /** Mostly somebody who has something to pay, now and then somebody who has not. */
    private Optional<Reservation> payable() {
        List<Reservation> held = reservation.reservations.values().stream()
                .filter(of -> of.payBy().isPresent())
                .toList();
        return held.isEmpty() || chaos.oneIn(10) ? some() : Optional.of(chaos.pick(held));
    }

    private void askToPay(Reservation of) {
        String key = "pay-" + chaos.below(3);
        Outcomes.ignore(pay.handle(new RequestPayment.Command(of.id(), key, owner(of))));
    }

    private void giveBack(Reservation of) {
        Outcomes.ignore(cancel.handle(new CancelReservation.Command(of.id(), owner(of))));
    }

    private void beForced(Reservation of) {
        Optional<Integer> percent = chaos.oneIn(2) ? Optional.of(chaos.below(101)) : Optional.empty();
        Outcomes.ignore(force.handle(new ForceCancel.Command(
                of.id(), "as agreed by telephone", percent, Cause.asked(Actor.admin("admin")))));
    }

    private void usePaymentPage() {
        List<SimulatedCharge> open = payment.provider.charges.stream()
                .filter(charge -> charge.status == SimulatedCharge.Status.PENDING)
                .toList();
        if (!open.isEmpty()) {
            payment.provider.act(chaos.pick(open), !chaos.oneIn(4));
        }
    }

    private static Cause.Asked owner(Reservation of) {
        return Cause.asked(Actor.customer(of.booking().customerId().value()));
    }
}
