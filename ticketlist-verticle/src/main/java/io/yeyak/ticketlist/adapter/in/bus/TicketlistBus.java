package io.yeyak.ticketlist.adapter.in.bus;

import io.vertx.core.Future;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Encoded;
import io.yeyak.common.bus.Meta;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.GetReservation;
import io.yeyak.ticketlist.application.GetSales;
import io.yeyak.ticketlist.application.ReadFeed;
import io.yeyak.ticketlist.application.ReservationAnswer;
import io.yeyak.ticketlist.application.SalesAnswer;
import io.yeyak.ticketlist.application.port.Rendered;
import io.yeyak.ticketlist.application.port.Reservations.Filter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers over the event bus. */
public final class TicketlistBus {

    private final UseCases useCases;

    public TicketlistBus(UseCases useCases) {
        this.useCases = useCases;
    }

    /** Serves every address; completes when the whole cluster knows. */
    public Future<Void> serve(Bus bus) {
        return Future.all(List.of(
                        serve(bus, TicketlistAddresses.LIST_SHOWS, this::listShows),
                        serve(bus, TicketlistAddresses.GET_SHOW, this::getShow),
                        serve(bus, TicketlistAddresses.LIST_ALL_SHOWS, this::listAllShows),
                        serve(bus, TicketlistAddresses.GET_RESERVATION, this::getReservation),
                        serve(bus, TicketlistAddresses.LIST_OWN_RESERVATIONS, this::listOwnReservations),
                        serve(bus, TicketlistAddresses.LIST_RESERVATIONS, this::listReservations),
                        serve(bus, TicketlistAddresses.LIST_APPROVALS, this::listApprovals),
                        serve(bus, TicketlistAddresses.LIST_ATTENTION, this::listAttention),
                        serve(bus, TicketlistAddresses.GET_SALES, this::getSales),
                        serve(
                                bus,
                                TicketlistAddresses.GET_PROJECTION,
                                ignored -> useCases.getProjection().handle()),
                        serve(
                                bus,
                                TicketlistAddresses.REBUILD,
                                ignored -> useCases.beginRebuild().handle()),
                        serve(bus, TicketlistAddresses.FEED, this::feed)))
                .mapEmpty();
    }

    /** Serves one address; a parameter that cannot be read is refused. */
    static Future<Void> serve(Bus bus, Address address, Function<Parameters, Future<? extends Reply<?>>> question) {
        return bus.serve(address, request -> {
            try {
                return question.apply(new Parameters(request));
            } catch (Parameters.Unreadable e) {
                return Future.succeededFuture(
                        Reply.refused(Refusal.invalid("invalid-request", String.valueOf(e.getMessage()))));
            }
        });
    }

    private Future<Reply<Encoded>> listShows(Parameters parameters) {
        return useCases.listShows().open(parameters.page()).map(TicketlistBus::encoded);
    }

    private Future<Reply<Encoded>> listAllShows(Parameters parameters) {
        return useCases.listShows().all(parameters.page()).map(TicketlistBus::encoded);
    }

    private Future<Reply<Encoded>> getShow(Parameters parameters) {
        return useCases.getShow()
                .handle(parameters.id("showId"), parameters.audience().isAdministrator())
                .map(TicketlistBus::encoded);
    }

    private Future<Reply<Encoded>> getReservation(Parameters parameters) {
        GetReservation.Query query = new GetReservation.Query(
                parameters.id("reservationId"),
                parameters.audience(),
                parameters.number("minVersion").orElse(0L),
                parameters.pause());
        return useCases.getReservation().handle(query).map(reply -> reply.map(TicketlistBus::encoded));
    }

    private Future<Reply<Encoded>> listOwnReservations(Parameters parameters) {
        String customerId = parameters.request().actor().subject();
        return tagged(useCases.listReservations().own(customerId, parameters.text("state"), parameters.page()));
    }

    private Future<Reply<Encoded>> listReservations(Parameters parameters) {
        Filter filter = new Filter(
                parameters.idIfAny("reservationId"),
                parameters.text("customerId"),
                parameters.idIfAny("showId"),
                parameters.text("state"),
                parameters.flag("attention"));
        return tagged(useCases.listReservations().all(filter, parameters.page()));
    }

    private Future<Reply<Encoded>> listApprovals(Parameters parameters) {
        return tagged(useCases.listApprovals().handle(parameters.page()));
    }

    private Future<Reply<Encoded>> listAttention(Parameters parameters) {
        return tagged(useCases.listAttention().handle(parameters.page()));
    }

    private Future<Reply<SalesAnswer>> getSales(Parameters parameters) {
        long minutes = parameters.number("minutes").orElse((long) GetSales.USUAL_MINUTES);
        int bounded = Math.clamp(minutes, GetSales.FEWEST_MINUTES, GetSales.MOST_MINUTES);
        return useCases.getSales().handle(new GetSales.Query(parameters.idIfAny("showId"), bounded));
    }

    private Future<Reply<Encoded>> feed(Parameters parameters) {
        ReadFeed.Query query = new ReadFeed.Query(
                parameters.number("after"),
                Math.toIntExact(
                        Math.min(Integer.MAX_VALUE, parameters.number("limit").orElse(100L))),
                parameters.pause());
        return useCases.readFeed()
                .handle(query)
                .map(reply -> reply.map(slice -> new Encoded(Map.of(), FeedJson.write(slice))));
    }

    /** With an entity tag of what is answered. */
    static <A> Future<Reply<Encoded>> tagged(Future<Reply<A>> answered) {
        return answered.map(reply -> reply.map(answer -> {
            byte[] body = Json.encode(answer);
            return new Encoded(Map.of(Meta.ETAG, JsonRenderer.tag(body)), body);
        }));
    }

    private static Reply<Encoded> encoded(Reply<Rendered> reply) {
        return reply.map(rendered -> new Encoded(Map.of(Meta.ETAG, rendered.etag()), rendered.body()));
    }

    private static Encoded encoded(ReservationAnswer reservation) {
        byte[] body = Json.encode(reservation);
        return new Encoded(
                Map.of(Meta.VERSION, Long.toString(reservation.version()), Meta.ETAG, JsonRenderer.tag(body)), body);
    }
}
