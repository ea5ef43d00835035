package io.yeyak.ticket.application;

import io.vertx.core.Future;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.time.Ids;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.ShowPolicy;
import io.yeyak.ticket.domain.ShowRefusals;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Registers a show as a draft. The same key of the same administrator gives the same show. */
public final class RegisterShow {

    /** The namespace that administrators' keys are in, so that they never meet those of customers. */
    private static final UUID YEYAK = UUID.nameUUIDFromBytes("yeyak:shows".getBytes(StandardCharsets.UTF_8));

    /**
     * What to register.
     *
     * @param idempotencyKey the administrator's name for this registration
     */
    public record Command(Optional<String> idempotencyKey, ShowRegistration show) {}

    private final Aggregates<TicketKey, TicketState, TicketEvent> shows;
    private final Ids ids;

    public RegisterShow(Aggregates<TicketKey, TicketState, TicketEvent> shows, Ids ids) {
        this.shows = shows;
        this.ids = ids;
    }

    /** The show that the command describes, and what was made of it. */
    public Future<Reply<Show>> handle(Cause.Asked cause, Command command) {
        ShowId showId = new ShowId(command.idempotencyKey()
                .map(key -> Ids.named(Ids.named(YEYAK, cause.actor().subject()), key))
                .orElseGet(ids::next));
        Show draft;
        try {
            draft = command.show().draft(showId);
        } catch (IllegalArgumentException e) {
            return Future.succeededFuture(Reply.refused(ShowRefusals.invalid(String.valueOf(e.getMessage()))));
        }
        TicketKey key = TicketKey.of(showId);
        return shows.decide(key, cause, (state, now) -> ShowPolicy.register(key, draft, state, now));
    }
}
