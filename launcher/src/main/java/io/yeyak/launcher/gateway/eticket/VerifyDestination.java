package io.yeyak.launcher.gateway.eticket;

import io.vertx.core.Future;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.eticket.TicketLookup.Found;
import io.yeyak.launcher.gateway.http.Answers;
import io.yeyak.launcher.gateway.http.Call;
import io.yeyak.launcher.gateway.http.Destination;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Says at the door whether a code is that of a ticket that is good now. */
final class VerifyDestination implements Destination {

    private record Asked(String code) {}

    private record Verdict(
            boolean valid,
            Optional<UUID> ticketId,
            Optional<UUID> reservationId,
            Optional<UUID> showId,
            Optional<String> state) {}

    private final Optional<TicketCodes> codes;
    private final TicketLookup lookup;
    private final Answers answers;

    VerifyDestination(Optional<TicketCodes> codes, TicketLookup lookup, Answers answers) {
        this.codes = codes;
        this.lookup = lookup;
        this.answers = answers;
    }

    @Override
    public Future<Void> answer(Call call) {
        if (codes.isEmpty()) {
            return answers.write(call, new Answer.Refused(CodeDestination.NO_KEY));
        }
        String code = Json.decode(call.body(), Asked.class).code();
        Optional<IssuedTicket> ticket = codes.get().read(code.strip());
        return ticket.isEmpty()
                ? say(call, new Verdict(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                : lookup.find(call, ticket.get().reservationId()).compose(reply -> judge(call, ticket.get(), reply));
    }

    private Future<Void> judge(Call call, IssuedTicket ticket, Reply<Found> reply) {
        return switch (reply) {
            case Reply.Done<Found>(Found found) ->
                say(
                        call,
                        verdict(
                                ticket,
                                found.isConfirmed()
                                        && found.has(ticket.ticketId())
                                        && found.showId().equals(ticket.showId()),
                                Optional.of(found.state())));
            case Reply.Refused<Found>(Refusal refusal) ->
                refusal.kind() == Kind.NOT_FOUND
                        ? say(call, verdict(ticket, false, Optional.empty()))
                        : answers.write(call, new Answer.Refused(refusal));
        };
    }

    private static Verdict verdict(IssuedTicket ticket, boolean valid, Optional<String> state) {
        return new Verdict(
                valid,
                Optional.of(ticket.ticketId()),
                Optional.of(ticket.reservationId()),
                Optional.of(ticket.showId()),
                state);
    }

    private Future<Void> say(Call call, Verdict verdict) {
        return answers.write(call, new Answer.Done(Map.of(), Json.encode(verdict)));
    }
}
