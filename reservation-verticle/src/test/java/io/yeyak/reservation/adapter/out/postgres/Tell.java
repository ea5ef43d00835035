package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.time.Ids;
import io.yeyak.reservation.domain.Given;
import io.yeyak.reservation.domain.ReservationId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** What Ticket and Payment tell of a reservation, as it comes from Kafka. */
final class Tell {

    private final ReservationId reservation;

    Tell(ReservationId reservation) {
        this.reservation = reservation;
    }

    EventMessage held(Instant payBy) {
        return of("ticket", "TicketsHeld.v1", new JsonObject().put("fence", 1).put("payBy", payBy.toString()));
    }

    EventMessage committed() {
        JsonArray tickets = new JsonArray()
                .add(new JsonObject()
                        .put("ticketId", Given.uuid(5).toString())
                        .put("ticketTypeId", Given.STALLS.value().toString()));
        return of(
                "ticket",
                "TicketHoldCommitted.v1",
                new JsonObject().put("fence", 1).put("tickets", tickets));
    }

    EventMessage released() {
        return of(
                "ticket",
                "TicketHoldReleased.v1",
                new JsonObject().put("fence", 1).put("reason", "CANCELLED"));
    }

    EventMessage revoked() {
        return of(
                "ticket", "TicketsRevoked.v1", new JsonObject().put("fence", 1).put("reason", "CANCELLED"));
    }

    EventMessage ofPayment(String type) {
        return of("payment", type, new JsonObject());
    }

    EventMessage refunded(long amountMinor) {
        JsonObject total = new JsonObject().put("amountMinor", amountMinor).put("currency", "KRW");
        return of("payment", "RefundSucceeded.v1", new JsonObject().put("totalRefunded", total));
    }

    private EventMessage of(String source, String type, JsonObject payload) {
        payload.put("reservationId", reservation.value().toString())
                .put("showId", Given.SHOW.value().toString());
        Envelope envelope = new Envelope(
                Ids.system().next(),
                type,
                source,
                reservation.value().toString(),
                1,
                Instant.now(),
                Given.SHOW.value().toString(),
                reservation.value(),
                Optional.empty(),
                Actor.system(source),
                Optional.empty());
        return new EventMessage(source + ".events", envelope, payload.encode().getBytes(StandardCharsets.UTF_8));
    }
}
