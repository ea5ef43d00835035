package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.decision.Note;
import io.yeyak.common.decision.Rule;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.application.port.Holds;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Sample;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows and holds in maps, for the tests that are not about how they are kept. */
public final class TicketsInMemory implements Aggregates<TicketKey, TicketState, TicketEvent>, Holds {

    public final Map<ShowId, Show> shows = new HashMap<>();
    public final Map<ReservationId, Hold> holds = new HashMap<>();
    public final List<TicketEvent> events = new ArrayList<>();
    public final List<String> parked = new ArrayList<>();

    @Override
    public <A> Future<Reply<A>> decide(TicketKey key, Cause.Asked cause, Rule<TicketState, TicketEvent, A> rule) {
        return Future.succeededFuture(apply(key, rule));
    }

    @Override
    public Future<Handling> handle(TicketKey key, EventMessage message, Rule<TicketState, TicketEvent, Note> rule) {
        return Future.succeededFuture(apply(key, rule)).map(Handling.HANDLED);
    }

    @Override
    public Future<Handling> park(EventMessage message, String reason) {
        parked.add(reason);
        return Future.succeededFuture(Handling.PARKED);
    }

    @Override
    public Future<Map<ReservationId, ShowId>> showsOf(Set<ReservationId> reservationIds) {
        return Future.succeededFuture(reservationIds.stream()
                .filter(holds::containsKey)
                .collect(Collectors.toMap(id -> id, id -> holds.get(id).showId())));
    }

    private <A> Reply<A> apply(TicketKey key, Rule<TicketState, TicketEvent, A> rule) {
        TicketState state = new TicketState(
                Optional.ofNullable(shows.get(key.showId())),
                key.reservationId().map(holds::get));
        var decision = rule.decide(state, Sample.NOW);
        decision.next().show().ifPresent(show -> shows.put(show.id(), show));
        decision.next().hold().ifPresent(hold -> holds.put(hold.reservationId(), hold));
        events.addAll(decision.events());
        return decision.reply();
    }
}
