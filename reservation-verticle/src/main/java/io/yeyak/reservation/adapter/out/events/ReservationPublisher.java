package io.yeyak.reservation.adapter.out.events;

import io.yeyak.common.event.Cause;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.json.Json;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.time.Ids;
import io.yeyak.common.work.Happened;
import io.yeyak.common.work.Publisher;
import io.yeyak.reservation.domain.Booking;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.ReservationEvent;
import java.time.Instant;
import java.util.UUID;

/** Publishes what happened to reservations, keyed by show, so that Ticket reads the requests of a show in order. */
public final class ReservationPublisher implements Publisher<ReservationEvent> {

    private static final String SOURCE = "reservation";
    private static final String FIRST_MAJOR = ".v1";

    private final Ids ids;

    public ReservationPublisher(Ids ids) {
        this.ids = ids;
    }

    @Override
    public EventMessage publish(Happened<ReservationEvent> happened, Instant now) {
        Published payload = Published.of(happened.event());
        return new EventMessage(Topics.RESERVATION_EVENTS, envelope(happened, payload, now), Json.encode(payload));
    }

    private Envelope envelope(Happened<ReservationEvent> happened, Published payload, Instant now) {
        Reservation reservation = happened.event().reservation();
        Booking booking = reservation.booking();
        UUID reservationId = booking.id().value();
        Cause cause = happened.cause();
        return new Envelope(
                ids.next(),
                payload.getClass().getSimpleName() + FIRST_MAJOR,
                SOURCE,
                reservationId.toString(),
                reservation.version(),
                now,
                booking.showId().value().toString(),
                reservationId,
                cause.causationId(),
                cause.actor(),
                cause.traceparent());
    }
}
