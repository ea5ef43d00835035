package io.yeyak.launcher.simulation;

import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.work.Book;
import io.yeyak.ticket.adapter.in.kafka.TicketEventHandler;
import io.yeyak.ticket.adapter.out.events.TicketPublisher;
import io.yeyak.ticket.application.WakeHold;
import io.yeyak.ticket.application.WakeShow;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ticket: what it keeps, and what wakes it. */
final class TicketSide {

    static final Cause.Asked DEADLINE = Cause.asked(Actor.system("deadline"));

    final Map<ShowId, Show> shows = new LinkedHashMap<>();
    final Map<ReservationId, Hold> holds = new LinkedHashMap<>();
    final SimulatedContext<TicketKey, TicketState, TicketEvent> context;
    private final WakeHold wakeHold;
    private final WakeShow wakeShow;

    TicketSide(Surroundings around) {
        context = new SimulatedContext<>(
                around,
                new Kept(),
                new TicketPublisher(around.ids()),
                List.of("reservation.events", "payment.events"),
                aggregates -> new TicketEventHandler(aggregates)::on);
        wakeHold = new WakeHold(context.aggregates());
        wakeShow = new WakeShow(context.aggregates());
    }

    List<Runnable> due(Instant now) {
        Stream<Runnable> dueHolds = holds.values().stream()
                .filter(hold -> isDue(hold.dueAt(), now))
                .map(hold -> TicketKey.of(hold.showId(), hold.reservationId()))
                .map(key -> () -> Outcomes.ignore(wakeHold.handle(DEADLINE, key)));
        Stream<Runnable> dueShows = shows.values().stream()
                .filter(show -> isDue(show.dueAt(), now))
                .map(show -> () -> Outcomes.ignore(wakeShow.handle(DEADLINE, TicketKey.of(show.id()))));
        return Stream.concat(dueHolds, dueShows).toList();
    }

    Stream<Instant> deadlines() {
        return Stream.concat(
                holds.values().stream().map(Hold::dueAt).flatMap(Optional::stream),
                shows.values().stream().map(Show::dueAt).flatMap(Optional::stream));
    }

    static boolean isDue(Optional<Instant> dueAt, Instant now) {
        return dueAt.isPresent() && !dueAt.get().isAfter(now);
    }

    private final class Kept implements Book<TicketKey, TicketState> {
        @Override
        public TicketState read(TicketKey key) {
            return new TicketState(
                    Optional.ofNullable(shows.get(key.showId())),
                    key.reservationId().map(holds::get));
        }

        @Override
        public void write(TicketKey key, TicketState next) {
            next.show().ifPresent(show -> shows.put(key.showId(), show));
            key.reservationId().ifPresent(id -> next.hold().ifPresent(hold -> holds.put(id, hold)));
        }
    }
}
