package io.yeyak.reservation.application;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.common.work.Batch;
import io.yeyak.common.work.Book;
import io.yeyak.common.work.Outcome;
import io.yeyak.common.work.Work;
import io.yeyak.reservation.application.port.LiveReservations;
import io.yeyak.reservation.domain.Allowance;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowCancellation;
import io.yeyak.reservation.domain.ShowId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everything Reservation keeps, in memory, one work at a time. */
public final class MemoryDesks
        implements Aggregates<DeskKey, ReservationDesk, ReservationEvent>,
                Book<DeskKey, ReservationDesk>,
                LiveReservations {

    private record Patron(CustomerId customer, ShowId show) {}

    Instant now;
    public final Map<ReservationId, Reservation> reservations = new HashMap<>();
    final Set<ReservationId> unreachable = new HashSet<>();
    final List<ReservationEvent> told = new ArrayList<>();
    public final List<String> parked = new ArrayList<>();
    private final Map<ShowId, Offer> offers = new HashMap<>();
    private final Map<Patron, Allowance> allowances = new HashMap<>();
    private final Map<ShowId, ShowCancellation> cancellations = new HashMap<>();
    private final Set<UUID> inbox = new HashSet<>();

    public MemoryDesks(Instant now) {
        this.now = now;
    }

    public void keep(Offer offer) {
        offers.put(offer.showId(), offer);
    }

    @Override
    @SuppressWarnings("unchecked") // the outcome carries the reply of the very rule that was given
    public synchronized <A> Future<Reply<A>> decide(
            DeskKey key, Cause.Asked cause, Rule<ReservationDesk, ReservationEvent, A> rule) {
        if (key.reservationId().filter(unreachable::contains).isPresent()) {
            return Future.failedFuture("the database is away");
        }
        return switch (commit(new Work<>(key, cause, rule))) {
            case Outcome.Decided(Reply<?> reply) -> Future.succeededFuture((Reply<A>) reply);
            case Outcome other -> Future.failedFuture(other.toString());
        };
    }

    @Override
    public synchronized Future<Handling> handle(
            DeskKey key, EventMessage message, Rule<ReservationDesk, ReservationEvent, Note> rule) {
        return switch (commit(new Work<>(key, new Cause.Delivered(message), rule))) {
            case Outcome.Decided _ -> {
                inbox.add(message.envelope().id());
                yield Future.succeededFuture(Handling.HANDLED);
            }
            case Outcome.Duplicate _ -> Future.succeededFuture(Handling.DUPLICATE);
            case Outcome other -> park(message, other.toString());
        };
    }

    @Override
    public synchronized Future<Handling> park(EventMessage message, String reason) {
        parked.add(reason);
        return Future.succeededFuture(Handling.PARKED);
    }

    private Outcome commit(Work<DeskKey, ReservationDesk, ReservationEvent, ?> work) {
        Batch<DeskKey, ReservationDesk, ReservationEvent> batch = new Batch<>(this, now, inbox, Set.of());
        Outcome outcome = batch.decide(work);
        batch.happened().forEach(happened -> told.add(happened.event()));
        return outcome;
    }

    @Override
    public synchronized ReservationDesk read(DeskKey key) {
        Optional<Reservation> reservation = key.reservationId().map(reservations::get);
        return new ReservationDesk(
                reservation,
                key.showId().map(offers::get),
                patron(key, reservation).map(allowances::get).orElseGet(Allowance::untouched),
                key.showId().map(cancellations::get));
    }

    @Override
    public synchronized void write(DeskKey key, ReservationDesk next) {
        next.reservation().ifPresent(reservation -> reservations.put(reservation.id(), reservation));
        next.offer().ifPresent(offer -> offers.put(offer.showId(), offer));
        next.showCancellation().ifPresent(work -> cancellations.put(work.showId(), work));
        patron(key, next.reservation()).ifPresent(patron -> allowances.put(patron, next.allowance()));
    }

    private static Optional<Patron> patron(DeskKey key, Optional<Reservation> reservation) {
        return key.customerId()
                .flatMap(customer -> key.showId().map(show -> new Patron(customer, show)))
                .or(() -> reservation
                        .map(Reservation::booking)
                        .map(booking -> new Patron(booking.customerId(), booking.showId())));
    }

    @Override
    public Future<List<ReservationId>> page(ShowId show, Optional<ReservationId> after, int limit) {
        return Future.succeededFuture(reservations.values().stream()
                .filter(reservation -> reservation.booking().showId().equals(show))
                .filter(reservation -> !reservation.status().isClosed())
                .map(Reservation::id)
                .filter(id -> after.filter(last -> last.value().compareTo(id.value()) >= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(ReservationId::value))
                .limit(limit)
                .toList());
    }
}
