package io.yeyak.launcher.simulation;

import io.vertx.core.Future;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.common.work.Book;
import io.yeyak.ticket.adapter.in.kafka.TicketEventHandler;
import io.yeyak.ticket.adapter.out.events.TicketPublisher;
import io.yeyak.ticket.application.WakeHold;
import io.yeyak.ticket.application.WakeShow;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.HoldState;
import io.yeyak.ticket.domain.Order;
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
import java.util.function.Function;
import java.util.stream.Stream;

/** Ticket: what it keeps, and what wakes it. */
final class TicketSide {

    static final Cause.Asked DEADLINE = Cause.asked(Actor.system("deadline"));

    final Map<ShowId, Show> shows = new LinkedHashMap<>();
    final Map<ReservationId, Hold> holds = new LinkedHashMap<>();
    final SimulatedContext<TicketKey, TicketState, TicketEvent> context;
    private final WakeHold wakeHold;
    private final WakeShow wakeShow;
    private final Chaos chaos;
    private boolean careless;

    TicketSide(Surroundings around) {
        context = new SimulatedContext<>(
                around,
                new Kept(),
                new TicketPublisher(around.ids()),
                List.of("reservation.events", "payment.events"),
                this::handler);
        chaos = around.chaos();
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

    private Function<EventMessage, Future<Handling>> handler(
            Aggregates<TicketKey, TicketState, TicketEvent> aggregates) {
        TicketEventHandler handler = new TicketEventHandler(aggregates);
        return message -> {
            careless = chaos.is(Sabotage.COMMIT_WITHOUT_STOCK)
                    && message.envelope().type().equals("PaymentAuthorized.v1");
            Future<Handling> handled = handler.on(message);
            careless = false;
            return handled;
        };
    }

    /** The hold as a rule sees it that does not look whether the tickets are still there. */
    private static Hold asIfHeld(Hold hold) {
        return switch (hold.state()) {
            case HoldState.Expired(var order, long fence) -> holding(hold, order, fence);
            case HoldState.Released(var order, long fence, var ignored) -> holding(hold, order, fence);
            default -> hold;
        };
    }

    private static Hold holding(Hold hold, Order order, long fence) {
        HoldState held = new HoldState.Held(order, fence, Instant.MAX, Instant.MAX, 0, false);
        return new Hold(hold.reservationId(), hold.showId(), held, hold.approval(), hold.version());
    }

    private final class Kept implements Book<TicketKey, TicketState> {
        @Override
        public TicketState read(TicketKey key) {
            return new TicketState(
                    Optional.ofNullable(shows.get(key.showId())),
                    key.reservationId().map(holds::get).map(hold -> careless ? asIfHeld(hold) : hold));
        }

        @Override
        public void write(TicketKey key, TicketState next) {
            next.show().ifPresent(show -> shows.put(key.showId(), show));
            key.reservationId().ifPresent(id -> next.hold().ifPresent(hold -> holds.put(id, hold)));
        }
    }
}
