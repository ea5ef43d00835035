package io.yeyak.launcher.simulation;

import io.vertx.core.Future;
import io.yeyak.common.work.Aggregates;
import io.yeyak.common.work.Book;
import io.yeyak.reservation.adapter.in.kafka.ReservationEventHandler;
import io.yeyak.reservation.adapter.out.events.ReservationPublisher;
import io.yeyak.reservation.application.CancelShowReservations;
import io.yeyak.reservation.application.KeepOffer;
import io.yeyak.reservation.application.NoteHold;
import io.yeyak.reservation.application.NotePayment;
import io.yeyak.reservation.application.WakeReservation;
import io.yeyak.reservation.application.port.Changes;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reservation: what it keeps, and what wakes it. */
final class ReservationSide {

    record Limit(CustomerId customer, ShowId show) {}

    final Map<ReservationId, Reservation> reservations = new LinkedHashMap<>();
    final Map<ShowId, Offer> offers = new LinkedHashMap<>();
    final Map<Limit, Allowance> allowances = new LinkedHashMap<>();
    final Map<ShowId, ShowCancellation> cancellations = new LinkedHashMap<>();
    final SimulatedContext<DeskKey, ReservationDesk, ReservationEvent> context;
    private final WakeReservation wake;
    private final CancelShowReservations cancelShow;

    ReservationSide(Surroundings around) {
        context = new SimulatedContext<>(
                around,
                new Kept(),
                new ReservationPublisher(around.ids()),
                List.of("ticket.events", "payment.events"),
                aggregates -> handler(aggregates)::on);
        wake = new WakeReservation(context.aggregates());
        cancelShow = new CancelShowReservations(context.aggregates(), this::page, 2);
    }

    List<Runnable> due(Instant now) {
        Stream<Runnable> watched = reservations.values().stream()
                .filter(reservation -> TicketSide.isDue(reservation.dueAt(), now))
                .map(reservation -> () -> Outcomes.ignore(wake.handle(reservation.id())));
        Stream<Runnable> jobs = cancellations.values().stream()
                .filter(job -> TicketSide.isDue(job.dueAt(), now))
                .map(job -> () -> Outcomes.ignore(cancelShow.handle(job.showId())));
        return Stream.concat(watched, jobs).toList();
    }

    Stream<Instant> deadlines() {
        return Stream.concat(
                reservations.values().stream().map(Reservation::dueAt).flatMap(Optional::stream),
                cancellations.values().stream().map(ShowCancellation::dueAt).flatMap(Optional::stream));
    }

    private static ReservationEventHandler handler(Aggregates<DeskKey, ReservationDesk, ReservationEvent> aggregates) {
        Changes nobodyWaits = new NobodyWaits();
        return new ReservationEventHandler(
                aggregates,
                new KeepOffer(aggregates),
                new NoteHold(aggregates, nobodyWaits),
                new NotePayment(aggregates));
    }

    private Future<List<ReservationId>> page(ShowId show, Optional<ReservationId> after, int limit) {
        return Future.succeededFuture(reservations.values().stream()
                .filter(reservation -> reservation.booking().showId().equals(show))
                .filter(reservation -> !reservation.status().isClosed())
                .map(Reservation::id)
                .sorted(Comparator.comparing(ReservationId::value))
                .filter(id ->
                        after.isEmpty() || id.value().compareTo(after.get().value()) > 0)
                .limit(limit)
                .toList());
    }

    private final class Kept implements Book<DeskKey, ReservationDesk> {
        @Override
        public ReservationDesk read(DeskKey key) {
            Optional<Reservation> reservation = key.reservationId().map(reservations::get);
            return new ReservationDesk(
                    reservation,
                    key.showId().map(offers::get),
                    limit(key, reservation).map(allowances::get).orElseGet(Allowance::untouched),
                    key.showId().map(cancellations::get));
        }

        @Override
        public void write(DeskKey key, ReservationDesk next) {
            next.reservation().ifPresent(reservation -> reservations.put(reservation.id(), reservation));
            limit(key, next.reservation()).ifPresent(limit -> allowances.put(limit, next.allowance()));
            key.showId().ifPresent(show -> {
                next.offer().ifPresent(offer -> offers.put(show, offer));
                next.showCancellation().ifPresent(job -> cancellations.put(show, job));
            });
        }

        private Optional<Limit> limit(DeskKey key, Optional<Reservation> reservation) {
            if (key.customerId().isPresent() && key.showId().isPresent()) {
                return Optional.of(
                        new Limit(key.customerId().get(), key.showId().get()));
            }
            return reservation.map(
                    of -> new Limit(of.booking().customerId(), of.booking().showId()));
        }
    }

    private static final class NobodyWaits implements Changes {
        @Override
        public void announce(ReservationId reservation) {}

        @Override
        public Watching watch(ReservationId reservation, Duration patience) {
            throw new UnsupportedOperationException("nobody waits in virtual time");
        }
    }
}
