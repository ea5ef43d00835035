package io.yeyak.reservation.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A reservation on its way through one rule, with what it tells on the way, each event under its own version. */
record Advance(Reservation reservation, List<ReservationEvent> events) {

    Advance {
        events = List.copyOf(events);
    }

    static Advance of(Reservation reservation) {
        return new Advance(reservation, List.of());
    }

    /** Enters a state and tells so. What a person had to look at in the state before is over. */
    Advance to(State next, Function<Reservation, ReservationEvent> event) {
        Advance calm = reservation.attention().isEmpty()
                ? this
                : new Advance(reservation.withAttention(Optional.empty()), events)
                        .tell(told -> new ReservationEvent.ReservationAttentionCleared(told, Optional.empty()));
        return new Advance(calm.reservation.withState(next), calm.events).tell(event);
    }

    /** Tells something, which makes the next version. */
    Advance tell(Function<Reservation, ReservationEvent> event) {
        Reservation told = reservation.nextVersion();
        return new Advance(
                told,
                Stream.concat(events.stream(), Stream.of(event.apply(told))).toList());
    }
}
