package io.yeyak.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.time.Ids;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Sample;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketTypeId;
import java.util.Optional;

/** Events of the other contexts, as they are delivered. */
public final class Deliveries {

    private static final Ids IDS = Ids.system();

    private Deliveries() {}

    public static EventMessage requested(ShowId show, ReservationId reservation, TicketTypeId type, int quantity) {
        return reservation("ReservationRequested", show, reservation, type, quantity, "");
    }

    public static EventMessage cancelled(ShowId show, ReservationId reservation) {
        return reservation(
                "ReservationCancelled", show, reservation, Sample.STANDARD, 1, ", \"releasesPayment\": true");
    }

    public static EventMessage cancellationRequested(ShowId show, ReservationId reservation, String stage) {
        String more = ", \"stage\": \"%s\"".formatted(stage);
        return reservation("ReservationCancellationRequested", show, reservation, Sample.STANDARD, 1, more);
    }

    public static EventMessage authorized(ShowId show, ReservationId reservation, long fence) {
        return payment("PaymentAuthorized", show, reservation, ", \"fence\": %d".formatted(fence));
    }

    public static EventMessage paymentExpired(ShowId show, ReservationId reservation, long fence) {
        return payment("PaymentExpired", show, reservation, ", \"fence\": %d".formatted(fence));
    }

    private static EventMessage payment(String type, ShowId show, ReservationId reservation, String more) {
        String json =
                "{\"reservationId\": \"%s\", \"showId\": \"%s\"%s}".formatted(reservation.value(), show.value(), more);
        return message("payment", type, show, reservation, json);
    }

    private static EventMessage reservation(
            String name, ShowId show, ReservationId reservation, TicketTypeId type, int quantity, String more) {
        String json = """
                {"reservation": {"reservationId": "%s", "showId": "%s", "customerId": "%s",
                 "lines": [{"ticketTypeId": "%s", "quantity": %d,
                            "unitPrice": {"amountMinor": 55000, "currency": "KRW"}}],
                 "total": {"amountMinor": %d, "currency": "KRW"}, "requestedAt": "%s"}%s}
                """.formatted(
                        reservation.value(),
                        show.value(),
                        Sample.CUSTOMER,
                        type.value(),
                        quantity,
                        55_000L * quantity,
                        Sample.NOW,
                        more);
        return message("reservation", name, show, reservation, json);
    }

    private static EventMessage message(
            String source, String name, ShowId show, ReservationId reservation, String json) {
        Envelope envelope = new Envelope(
                IDS.next(),
                name + ".v1",
                source,
                reservation.value().toString(),
                1,
                Sample.NOW,
                show.value().toString(),
                reservation.value(),
                Optional.empty(),
                Actor.customer(Sample.CUSTOMER),
                Optional.empty());
        return new EventMessage(source + ".events", envelope, json.getBytes(UTF_8));
    }
}
