package io.yeyak.ticket.adapter.out.events;

import io.yeyak.common.event.Cause;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.json.Json;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.time.Ids;
import io.yeyak.common.work.Happened;
import io.yeyak.common.work.Publisher;
import io.yeyak.ticket.domain.HoldEvent;
import io.yeyak.ticket.domain.ShowEvent;
import io.yeyak.ticket.domain.TicketEvent;
import java.time.Instant;
import java.util.UUID;

/** Tells what this context decided: an event of a show is about the show, one of a hold about its reservation. */
public final class TicketPublisher implements Publisher<TicketEvent> {

    private static final String SOURCE = "ticket";
    private static final String MAJOR_VERSION = ".v1";

    private final Ids ids;

    public TicketPublisher(Ids ids) {
        this.ids = ids;
    }

    @Override
    public EventMessage publish(Happened<TicketEvent> happened, Instant now) {
        TicketEvent event = happened.event();
        UUID subject = switch (event) {
            case ShowEvent ignored -> event.showId().value();
            case HoldEvent hold -> hold.reservationId().value();
        };
        Object payload = switch (event) {
            case ShowEvent show -> ShowPayloads.of(show);
            case HoldEvent hold -> HoldPayloads.of(hold);
        };
        Cause cause = happened.cause();
        Envelope envelope = new Envelope(
                ids.next(),
                event.getClass().getSimpleName() + MAJOR_VERSION,
                SOURCE,
                subject.toString(),
                event.version(),
                now,
                event.showId().value().toString(),
                subject,
                cause.causationId(),
                cause.actor(),
                cause.traceparent());
        return new EventMessage(Topics.TICKET_EVENTS, envelope, Json.encode(payload));
    }
}
