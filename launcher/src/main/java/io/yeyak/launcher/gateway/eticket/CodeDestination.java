package io.yeyak.launcher.gateway.eticket;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.eticket.TicketLookup.Found;
import io.yeyak.launcher.gateway.http.Call;
import io.yeyak.launcher.gateway.http.Destination;
import io.yeyak.launcher.gateway.http.Problems;
import java.util.Optional;
import java.util.UUID;

/** Draws the code of a ticket, for who may see the reservation, and while it is confirmed. */
final class CodeDestination implements Destination {

    static final Refusal NO_KEY = Refusal.unavailable(
            "ticket-codes-unavailable", "This deployment has no key to sign the codes of tickets with.");

    private final Optional<TicketCodes> codes;
    private final TicketLookup lookup;
    private final Problems problems;

    CodeDestination(Optional<TicketCodes> codes, TicketLookup lookup, Problems problems) {
        this.codes = codes;
        this.lookup = lookup;
        this.problems = problems;
    }

    @Override
    public Future<Void> answer(Call call) {
        if (codes.isEmpty()) {
            return problems.write(call.response(), NO_KEY);
        }
        UUID reservationId = id(call, "reservationId");
        return lookup.find(call, reservationId).compose(reply -> switch (reply) {
            case Reply.Refused<Found>(Refusal refusal) -> problems.write(call.response(), refusal);
            case Reply.Done<Found>(Found found) -> answer(call, codes.get(), found);
        });
    }

    private Future<Void> answer(Call call, TicketCodes made, Found found) {
        UUID ticketId = id(call, "ticketId");
        if (!found.isConfirmed()) {
            return problems.write(
                    call.response(),
                    Refusal.conflict("ticket-not-issued", "The reservation is " + found.state() + ", not CONFIRMED."));
        }
        if (!found.has(ticketId)) {
            return problems.write(
                    call.response(), Refusal.notFound("ticket-not-found", "The reservation has no such ticket."));
        }
        String code = made.code(new IssuedTicket(ticketId, found.reservationId(), found.showId()));
        return call.response()
                .setStatusCode(call.endpoint().status())
                .putHeader(HttpHeaders.CACHE_CONTROL, call.endpoint().cacheControl())
                .putHeader(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
                .end(Drawing.of(code));
    }

    // The contract has made sure that it is one.
    private static UUID id(Call call, String name) {
        return UUID.fromString(call.parameters().getOrDefault(name, ""));
    }
}
