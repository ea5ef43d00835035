package io.yeyak.ticket.adapter.in.bus;

import io.yeyak.common.bus.Meta;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.ShowStatus;
import io.yeyak.ticket.domain.TicketTypeId;
import java.util.List;
import java.util.Map;

/**
 * What an administrator is told who has just registered a show.
 *
 * @param ticketTypeIds in the order of the registration
 */
record RegisteredShow(ShowId showId, ShowStatus status, long version, List<TicketTypeId> ticketTypeIds)
        implements Meta {

    static RegisteredShow of(Show show) {
        return new RegisteredShow(
                show.id(),
                show.status(),
                show.version(),
                show.allotments().stream().map(of -> of.type().id()).toList());
    }

    @Override
    public Map<String, String> meta() {
        return Map.of(
                Meta.VERSION, Long.toString(version),
                Meta.RESOURCE_ID, showId.value().toString());
    }
}
