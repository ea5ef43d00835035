package io.yeyak.ticket.adapter.out.events;

import io.yeyak.common.money.Money;
import io.yeyak.ticket.domain.ShowEvent;
import io.yeyak.ticket.domain.TicketTypeId;
import java.util.UUID;

/** The payloads of the events of a show. */
final class ShowPayloads {

    private ShowPayloads() {}

    /** An event that has no more to say than how the show is now. */
    record Bare(PublishedShow show) {}

    /** PriceChanged. */
    record PriceChanged(PublishedShow show, UUID ticketTypeId, Money from, Money to) {}

    /** CapacityChanged. */
    record CapacityChanged(PublishedShow show, UUID ticketTypeId, int from, int to) {}

    /** ShowCancelled. */
    record Cancelled(PublishedShow show, String reason) {}

    /** SoldOut and BackOnSale. */
    record OfType(PublishedShow show, UUID ticketTypeId) {}

    static Object of(ShowEvent event) {
        PublishedShow show = PublishedShow.of(event.show());
        return switch (event) {
            case ShowEvent.ShowRegistered ignored -> new Bare(show);
            case ShowEvent.ShowPublished ignored -> new Bare(show);
            case ShowEvent.SalesPaused ignored -> new Bare(show);
            case ShowEvent.SalesResumed ignored -> new Bare(show);
            case ShowEvent.SalesClosed ignored -> new Bare(show);
            case ShowEvent.AvailabilityChanged ignored -> new Bare(show);
            case ShowEvent.PriceChanged(var ignored, TicketTypeId type, Money from, Money to) ->
                new PriceChanged(show, type.value(), from, to);
            case ShowEvent.CapacityChanged(var ignored, TicketTypeId type, int from, int to) ->
                new CapacityChanged(show, type.value(), from, to);
            case ShowEvent.ShowCancelled(var ignored, String reason) -> new Cancelled(show, reason);
            case ShowEvent.SoldOut(var ignored, TicketTypeId type) -> new OfType(show, type.value());
            case ShowEvent.BackOnSale(var ignored, TicketTypeId type) -> new OfType(show, type.value());
        };
    }
}
