package io.yeyak.launcher.gateway.eticket;

import io.vertx.core.Future;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.http.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks the ticket list for a reservation, as the one who calls. */
final class TicketLookup {

    private static final Address RESERVATION = new Address("ticketlist.get-reservation");
    private static final String CONFIRMED = "CONFIRMED";

    private final Bus bus;

    /** What of a reservation matters here. */
    record Found(UUID reservationId, UUID showId, String state, Optional<List<Ticket>> tickets) {

        /** Whether it has this ticket, whatever has become of it. */
        boolean has(UUID ticketId) {
            return tickets.orElse(List.of()).stream()
                    .anyMatch(ticket -> ticket.ticketId().equals(ticketId));
        }

        boolean isConfirmed() {
            return state.equals(CONFIRMED);
        }
    }

    /** One of its tickets. */
    record Ticket(UUID ticketId) {}

    TicketLookup(Bus bus) {
        this.bus = bus;
    }

    /** Refused as the ticket list refuses; never fails. */
    Future<Reply<Found>> find(Call call, UUID reservationId) {
        Request question = new Request(
                call.actor(),
                Map.of("reservationId", reservationId.toString()),
                Optional.empty(),
                call.endpoint().patience(),
                Optional.empty(),
                new byte[0]);
        return bus.ask(RESERVATION, question.repeatable()).map(TicketLookup::found);
    }

    private static Reply<Found> found(Answer answer) {
        return switch (answer) {
            case Answer.Done(var _, byte[] body) -> Reply.done(Json.decode(body, Found.class));
            case Answer.Refused(Refusal refusal) -> Reply.refused(refusal);
        };
    }
}
