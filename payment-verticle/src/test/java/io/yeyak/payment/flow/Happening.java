package io.yeyak.payment.flow;

import io.vertx.core.json.JsonObject;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.time.Ids;
import io.yeyak.payment.domain.ReservationId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What Ticket and Reservation tell of one reservation. */
public final class Happening {

    private static final Ids IDS = Ids.system();
    private static final UUID SHOW = UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00");
    private static final JsonObject PRICE =
            new JsonObject().put("amountMinor", 55_000).put("currency", "KRW");

    private final ReservationId reservation = new ReservationId(IDS.next());
    private final Instant payBy = Instant.now().plus(Duration.ofMinutes(10));

    public ReservationId reservation() {
        return reservation;
    }

    public EventMessage ticketsHeld() {
        return ticket(
                "TicketsHeld", about().put("amount", PRICE).put("fence", 1).put("payBy", payBy));
    }

    public EventMessage holdCommitted() {
        return ticket("TicketHoldCommitted", about().put("fence", 1).put("reacquired", false));
    }

    public EventMessage holdExpired() {
        return ticket("TicketHoldExpired", about().put("fence", 1));
    }

    public EventMessage commitRejected() {
        return ticket("TicketCommitRejected", about().put("fence", 1).put("reason", "SOLD_OUT"));
    }

    public EventMessage paymentRequested(UUID attempt) {
        return ofReservation("ReservationPaymentRequested", new JsonObject().put("attemptId", attempt.toString()));
    }

    public EventMessage cancelled() {
        return ofReservation(
                "ReservationCancelled",
                new JsonObject().put("releasesPayment", true).put("by", "customer"));
    }

    public EventMessage cancelledAfterConfirmation(long refundMinor) {
        JsonObject amount = new JsonObject().put("amountMinor", refundMinor).put("currency", "KRW");
        return ofReservation(
                "ReservationCancellationRequested",
                new JsonObject().put("stage", "CONFIRMED").put("refundAmount", amount));
    }

    public static UUID attempt() {
        return IDS.next();
    }

    private JsonObject about() {
        return new JsonObject()
                .put("reservationId", reservation.value().toString())
                .put("showId", SHOW.toString());
    }

    private EventMessage ticket(String type, JsonObject payload) {
        return message("ticket", type, payload);
    }

    private EventMessage ofReservation(String type, JsonObject payload) {
        JsonObject snapshot = about().put("total", PRICE)
                .put("fence", 1)
                .put("payBy", payBy)
                .put("requestedAt", payBy.minusSeconds(600));
        return message("reservation", type, payload.put("reservation", snapshot));
    }

    private EventMessage message(String source, String type, JsonObject payload) {
        Envelope envelope = new Envelope(
                IDS.next(),
                type + ".v1",
                source,
                reservation.value().toString(),
                1,
                Instant.now(),
                SHOW.toString(),
                reservation.value(),
                Optional.empty(),
                Actor.system(source),
                Optional.empty());
        return new EventMessage(source + ".events", envelope, payload.encode().getBytes(StandardCharsets.UTF_8));
    }
}
