package io.yeyak.reservation.domain;

import io.yeyak.common.decision.Decision;
import io.yeyak.common.money.Money;
import io.yeyak.common.outcome.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a reservation is placed. What is known of the show only saves asking for what Ticket would refuse; the limits
 * are judged here and nowhere else.
 */
public final class Placing {

    /** How many ticket types one reservation can name. */
    public static final int MAX_LINES = 20;

    /** What a customer asks for. */
    public record Request(ReservationId id, ShowId showId, CustomerId customerId, List<Quantity> quantities) {

        public Request {
            quantities = List.copyOf(quantities);
        }
    }

    private Placing() {}

    /** Places it; asked again in the same words, gives the same answer. */
    public static Decision<ReservationDesk, ReservationEvent, Standing> place(
            ReservationDesk desk, Request request, Instant now) {
        if (desk.reservation().isPresent()) {
            return repeat(desk, desk.reservation().get(), request);
        }
        Optional<Refusal> refusal = refusal(desk, request, now);
        if (refusal.isPresent()) {
            return Decision.refused(desk, refusal.get());
        }
        Reservation placed = Reservation.placed(booking(desk.offer().orElseThrow(), request, now));
        return Decision.of(
                desk.with(placed), List.of(new ReservationEvent.ReservationRequested(placed)), Standing.of(placed));
    }

    private static Decision<ReservationDesk, ReservationEvent, Standing> repeat(
            ReservationDesk desk, Reservation known, Request request) {
        return known.booking().asksFor(request.showId(), request.quantities())
                ? Decision.unchanged(desk, Standing.of(Reservation.placed(known.booking())))
                : Decision.refused(desk, Refusals.KEY_REUSED);
    }

    private static Optional<Refusal> refusal(ReservationDesk desk, Request request, Instant now) {
        return shape(request)
                .or(() -> desk.offer()
                        .map(offer -> unavailable(offer, request.quantities(), now))
                        .orElse(Optional.of(Refusals.NO_SUCH_TICKET_TYPE)))
                .or(() -> limits(desk.offer().orElseThrow(), desk.allowance(), request.quantities()));
    }

    private static Optional<Refusal> shape(Request request) {
        int lines = request.quantities().size();
        if (lines < 1 || lines > MAX_LINES) {
            return Optional.of(Refusals.LINES_COUNT);
        }
        long types = request.quantities().stream()
                .map(Quantity::ticketTypeId)
                .distinct()
                .count();
        return types < lines ? Optional.of(Refusals.LINES_REPEATED) : Optional.empty();
    }

    private static Optional<Refusal> unavailable(Offer offer, List<Quantity> quantities, Instant now) {
        List<TicketOffer> offered = quantities.stream()
                .flatMap(quantity -> offer.ticketType(quantity.ticketTypeId()).stream())
                .toList();
        if (offered.isEmpty()) {
            return Optional.of(Refusals.NO_SUCH_TICKET_TYPE);
        }
        if (offered.size() < quantities.size()) {
            return Optional.of(Refusals.LINES_OF_SEVERAL_SHOWS);
        }
        if (offered.stream().map(type -> type.price().currency()).distinct().count() > 1) {
            return Optional.of(Refusals.LINES_CURRENCIES);
        }
        if (offer.status() != OfferStatus.ON_SALE || !offered.stream().allMatch(type -> type.isOnSale(now))) {
            return Optional.of(Refusals.SALE_NOT_OPEN);
        }
        return offered.stream().anyMatch(TicketOffer::isSoldOut) ? Optional.of(Refusals.SOLD_OUT) : Optional.empty();
    }

    private static Optional<Refusal> limits(Offer offer, Allowance allowance, List<Quantity> quantities) {
        for (Quantity quantity : quantities) {
            TicketOffer type = offer.ticketType(quantity.ticketTypeId()).orElseThrow();
            if (quantity.count() > type.maxPerReservation()) {
                return Optional.of(Refusals.LIMIT_PER_RESERVATION);
            }
            if ((long) allowance.live(type.ticketTypeId()) + quantity.count() > type.maxPerCustomer()) {
                return Optional.of(Refusals.LIMIT_PER_CUSTOMER);
            }
        }
        return Optional.empty();
    }

    private static Booking booking(Offer offer, Request request, Instant now) {
        List<Line> lines = request.quantities().stream()
                .map(quantity -> new Line(
                        quantity,
                        offer.ticketType(quantity.ticketTypeId()).orElseThrow().price()))
                .toList();
        Money total = lines.stream().map(Line::amount).reduce(Money::plus).orElseThrow();
        return new Booking(
                request.id(),
                offer.showId(),
                request.customerId(),
                lines,
                total,
                offer.cancellationPolicy(),
                offer.startsAt(),
                now);
    }
}
