package io.yeyak.launcher.simulation;

import static io.yeyak.launcher.simulation.Violation.unless;

import io.yeyak.common.event.EventMessage;
import io.yeyak.common.work.Book;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.ticket.domain.Allotment;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.Stock;
import io.yeyak.ticketlist.adapter.in.kafka.ViewEvents;
import io.yeyak.ticketlist.application.ProjectEvent;
import io.yeyak.ticketlist.domain.ReservationView;
import io.yeyak.ticketlist.domain.ShowView;
import io.yeyak.ticketlist.domain.TicketType;
import io.yeyak.ticketlist.domain.TimelineEntry;
import io.yeyak.ticketlist.domain.View;
import io.yeyak.ticketlist.domain.ViewKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ticket list: what everybody reads, and whether it is what the others know once all has come to rest. */
final class ViewSide {

    final SimulatedContext<ViewKey, View, Void> context;
    private final SimulatedLog log;
    private final Map<UUID, ReservationView> reservations = new LinkedHashMap<>();
    private final Map<UUID, ShowView> shows = new LinkedHashMap<>();
    private final Map<UUID, List<TimelineEntry>> timelines = new LinkedHashMap<>();

    ViewSide(Surroundings around) {
        log = around.log();
        context = new SimulatedContext<>(
                around,
                new Kept(),
                (happened, now) -> {
                    throw new AssertionError("a view tells nothing");
                },
                List.of("ticket.events", "reservation.events", "payment.events"),
                views -> new ViewEvents(new ProjectEvent(views))::on);
    }

    /** Nobody reads anything else than what is so, and each thing that happened is on a timeline once. */
    void isWhatTheOthersKnow(TicketSide ticket, ReservationSide reservation, PaymentSide payment) {
        ticket.shows.values().forEach(this::showIsTheSame);
        reservation.reservations.values().forEach(this::reservationIsTheSame);
        ticket.holds.values().forEach(hold -> {
            ReservationView view = reservations.get(hold.reservationId().value());
            unless(
                    hold.version() == (view == null ? 0 : view.hold().version()),
                    "the list knows every hold as it is",
                    hold + " against " + view);
        });
        payment.files
                .values()
                .forEach(file -> file.payment()
                        .ifPresent(paid -> unless(
                                paid.version()
                                        == reservations
                                                .get(paid.reservationId().value())
                                                .payment()
                                                .version(),
                                "the list knows every payment as it is",
                                paid)));
        reservations
                .values()
                .forEach(view ->
                        unless(view.alarms().isEmpty(), "whatever called for a person has ended", view.alarms()));
        timelines.forEach(this::isToldOnce);
    }

    private void showIsTheSame(Show show) {
        ShowView listed = shows.get(show.id().value());
        unless(listed != null && listed.version() == show.version(), "every show is listed as it is", show);
        for (TicketType type : listed.news().orElseThrow().show().ticketTypes()) {
            Stock stock = show.allotments().stream()
                    .filter(allotment -> allotment.type().id().value().equals(type.ticketTypeId()))
                    .map(Allotment::stock)
                    .findFirst()
                    .orElseThrow();
            unless(
                    type.available() == stock.available() && type.held() == stock.held() && type.sold() == stock.sold(),
                    "the list has what is left",
                    type + " against " + stock);
        }
    }

    private void reservationIsTheSame(Reservation one) {
        ReservationView view = reservations.get(one.id().value());
        unless(view != null, "every reservation is listed", one);
        unless(
                view.reservation().version() == one.version()
                        && view.reservation()
                                .snapshot()
                                .orElseThrow()
                                .state()
                                .value()
                                .equals(one.status().name()),
                "the list says of a reservation what is so",
                view + " against " + one);
    }

    private void isToldOnce(UUID reservationId, List<TimelineEntry> timeline) {
        long happened = log.all().stream()
                .map(EventMessage::envelope)
                .filter(envelope -> envelope.subject().equals(reservationId.toString()))
                .map(envelope -> envelope.id())
                .distinct()
                .count();
        unless(timeline.size() == happened, "a timeline tells everything once", timeline);
    }

    private final class Kept implements Book<ViewKey, View> {

        @Override
        public View read(ViewKey key) {
            return switch (key) {
                case ViewKey.Show(UUID showId) -> shows.getOrDefault(showId, ShowView.blank(showId));
                case ViewKey.Reservation(UUID id) -> reservations.getOrDefault(id, ReservationView.blank(id));
            };
        }

        @Override
        public void write(ViewKey key, View next) {
            switch (next) {
                case ShowView show -> shows.put(show.showId(), show);
                case ReservationView view -> {
                    timelines
                            .computeIfAbsent(view.reservationId(), first -> new ArrayList<>())
                            .addAll(view.news());
                    reservations.put(view.reservationId(), stored(view));
                }
            }
        }
    }

    /** As it is loaded again: what was news is on the timeline, and counted. */
    private static ReservationView stored(ReservationView view) {
        return new ReservationView(
                view.reservationId(),
                view.showId(),
                view.reservation(),
                view.hold(),
                view.payment(),
                List.of(),
                List.of(),
                List.of());
    }
}
