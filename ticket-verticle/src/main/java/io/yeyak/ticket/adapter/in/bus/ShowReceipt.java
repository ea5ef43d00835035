package io.yeyak.ticket.adapter.in.bus;

import io.yeyak.common.bus.Meta;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.ShowStatus;
import java.util.Map;

/** What an administrator is told who has just changed a show. */
record ShowReceipt(ShowId showId, ShowStatus status, long version) implements Meta {

    static ShowReceipt of(Show show) {
        return new ShowReceipt(show.id(), show.status(), show.version());
    }

    @Override
    public Map<String, String> meta() {
        return Map.of(Meta.VERSION, Long.toString(version));
    }
}
