package io.yeyak.ticket.application;

import io.yeyak.common.bus.Meta;
import io.yeyak.common.money.Money;
import io.yeyak.ticket.domain.Allotment;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.ShowStatus;
import io.yeyak.ticket.domain.Stock;
import io.yeyak.ticket.domain.Text;
import io.yeyak.ticket.domain.TicketTypeId;
import java.util.List;
import java.util.Map;

/** A show as an administrator is told who has just changed it. */
public record ShowAnswer(ShowId showId, ShowStatus status, List<Type> ticketTypes, long version) implements Meta {

    /** One of its ticket types. */
    public record Type(
            TicketTypeId ticketTypeId, Text name, Money price, int capacity, int available, int held, int sold) {

        static Type of(Allotment allotment) {
            Stock stock = allotment.stock();
            return new Type(
                    allotment.type().id(),
                    allotment.type().name(),
                    allotment.type().price(),
                    stock.capacity(),
                    stock.available(),
                    stock.held(),
                    stock.sold());
        }
    }

    static ShowAnswer of(Show show) {
        return new ShowAnswer(
                show.id(),
                show.status(),
                show.allotments().stream().map(Type::of).toList(),
                show.version());
    }

    @Override
    public Map<String, String> meta() {
        return Map.of(
                Meta.VERSION, Long.toString(version),
                Meta.RESOURCE_ID, showId.value().toString());
    }
}
