package io.yeyak.ticket;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.yeyak.common.context.ContextParts;
import io.yeyak.common.context.ContextRuntime;
import io.yeyak.common.deadline.DueWorker;
import io.yeyak.common.kafka.Topics;
import io.yeyak.common.time.Ids;
import io.yeyak.ticket.adapter.in.bus.ApprovalRequests;
import io.yeyak.ticket.adapter.in.bus.ShowRequests;
import io.yeyak.ticket.adapter.in.kafka.TicketEventHandler;
import io.yeyak.ticket.adapter.in.schedule.Deadlines;
import io.yeyak.ticket.adapter.out.events.TicketPublisher;
import io.yeyak.ticket.adapter.out.postgres.PgDueKeys;
import io.yeyak.ticket.adapter.out.postgres.PgHolds;
import io.yeyak.ticket.adapter.out.postgres.PgTicketShelf;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Ticket context in this process. It comes up whether or not its database and Kafka are there. */
public final class TicketVerticle extends VerticleBase {

    private static final String NAME = "ticket";

    private final TicketSettings settings;
    private @Nullable ContextRuntime<TicketKey, TicketState, TicketEvent> runtime;

    public TicketVerticle(TicketSettings settings) {
        this.settings = settings;
    }

    @Override
    public Future<?> start() {
        var starting = new ContextRuntime<>(vertx, parts());
        runtime = starting;
        var shows = starting.aggregates();
        var requests = new ShowRequests(starting.bus(), shows, Ids.system());
        var approvals = new ApprovalRequests(starting.bus(), shows, new PgHolds(starting.pool()));
        var deadlines = new DueWorker<>(new PgDueKeys(starting.pool()), new Deadlines(shows)::wake);
        return starting.start(
                new TicketEventHandler(shows),
                List.of(deadlines),
                () -> Future.all(requests.serve(), approvals.serve()));
    }

    @Override
    public Future<?> stop() {
        return runtime == null ? Future.succeededFuture() : runtime.stop();
    }

    private ContextParts<TicketKey, TicketState, TicketEvent> parts() {
        return new ContextParts<>(
                NAME,
                settings.database(),
                settings.kafka(),
                new PgTicketShelf(),
                new TicketPublisher(Ids.system()),
                Set.of(Topics.TICKET_EVENTS),
                Set.of(Topics.RESERVATION_EVENTS, Topics.PAYMENT_EVENTS));
    }
}
