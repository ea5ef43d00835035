package io.yeyak.ticket.adapter.in.bus;

import static io.yeyak.ticket.adapter.in.bus.Requests.showId;
import static io.yeyak.ticket.adapter.in.bus.Requests.ticketTypeId;

import io.vertx.core.Future;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.event.Cause;
import io.yeyak.common.json.Json;
import io.yeyak.common.money.Money;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.time.Ids;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticket.application.CancelShow;
import io.yeyak.ticket.application.ChangeTicketType;
import io.yeyak.ticket.application.CloseSales;
import io.yeyak.ticket.application.PauseSales;
import io.yeyak.ticket.application.PublishShow;
import io.yeyak.ticket.application.RegisterShow;
import io.yeyak.ticket.application.ResumeSales;
import io.yeyak.ticket.application.ShowRegistration;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import io.yeyak.ticket.domain.TicketTypePolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What administrators ask about shows. */
public final class ShowRequests {

    private static final Address REGISTER_SHOW = new Address("ticket.register-show");
    private static final Address PUBLISH_SHOW = new Address("ticket.publish-show");
    private static final Address PAUSE_SALES = new Address("ticket.pause-sales");
    private static final Address RESUME_SALES = new Address("ticket.resume-sales");
    private static final Address CLOSE_SALES = new Address("ticket.close-sales");
    private static final Address CANCEL_SHOW = new Address("ticket.cancel-show");
    private static final Address CHANGE_TICKET_TYPE = new Address("ticket.change-ticket-type");

    private final Bus bus;
    private final RegisterShow register;
    private final PublishShow publish;
    private final PauseSales pause;
    private final ResumeSales resume;
    private final CloseSales close;
    private final CancelShow cancel;
    private final ChangeTicketType change;

    public ShowRequests(Bus bus, Aggregates<TicketKey, TicketState, TicketEvent> shows, Ids ids) {
        this.bus = bus;
        this.register = new RegisterShow(shows, ids);
        this.publish = new PublishShow(shows);
        this.pause = new PauseSales(shows);
        this.resume = new ResumeSales(shows);
        this.close = new CloseSales(shows);
        this.cancel = new CancelShow(shows);
        this.change = new ChangeTicketType(shows);
    }

    private record Cancellation(String reason) {}

    private record Change(Optional<Money> price, Optional<Integer> capacity) {}

    /** Completes when the whole cluster knows. */
    public Future<Void> serve() {
        return Future.all(List.of(
                        bus.serve(REGISTER_SHOW, this::register),
                        serve(PUBLISH_SHOW, publish::handle),
                        serve(PAUSE_SALES, pause::handle),
                        serve(RESUME_SALES, resume::handle),
                        serve(CLOSE_SALES, close::handle),
                        bus.serve(CANCEL_SHOW, this::cancel),
                        bus.serve(CHANGE_TICKET_TYPE, this::change)))
                .mapEmpty();
    }

    private Future<Void> serve(Address address, BiFunction<Cause.Asked, ShowId, Future<Reply<Show>>> useCase) {
        return bus.serve(address, request -> receipt(useCase.apply(request.cause(), showId(request))));
    }

    private Future<? extends Reply<?>> register(Request request) {
        ShowRegistration show = Json.decode(request.body(), ShowRegistration.class);
        return register.handle(request.cause(), new RegisterShow.Command(request.idempotencyKey(), show))
                .map(reply -> reply.map(RegisteredShow::of));
    }

    private Future<? extends Reply<?>> cancel(Request request) {
        Cancellation body = Json.decode(request.body(), Cancellation.class);
        return receipt(cancel.handle(request.cause(), new CancelShow.Command(showId(request), body.reason())));
    }

    private Future<? extends Reply<?>> change(Request request) {
        Change body = Json.decode(request.body(), Change.class);
        var change = new TicketTypePolicy.Change(ticketTypeId(request), body.price(), body.capacity());
        return receipt(this.change.handle(request.cause(), new ChangeTicketType.Command(showId(request), change)));
    }

    private static Future<Reply<ShowReceipt>> receipt(Future<Reply<Show>> show) {
        return show.map(reply -> reply.map(ShowReceipt::of));
    }
}
