package io.yeyak.ticketlist.application;

import io.yeyak.ticketlist.domain.RefundTier;
import io.yeyak.ticketlist.domain.ShowSnapshot;
import io.yeyak.ticketlist.domain.ShowStatus;
import io.yeyak.ticketlist.domain.ShowView;
import io.yeyak.ticketlist.domain.Text;
import io.yeyak.ticketlist.domain.TicketType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A show, as it is answered. It is rendered once, when the view changes.
 *
 * @param asOf when the counts were so; only Ticket decides
 */
public record ShowAnswer(
        UUID showId,
        Text title,
        Text venue,
        Instant startsAt,
        String timeZone,
        ShowStatus status,
        List<RefundTier> cancellationPolicy,
        List<TicketType> ticketTypes,
        long version,
        Instant asOf) {

    public static ShowAnswer of(ShowView.Told told) {
        ShowSnapshot show = told.show();
        return new ShowAnswer(
                show.showId(),
                show.title(),
                show.venue(),
                show.startsAt(),
                show.timeZone(),
                show.status(),
                show.cancellationPolicy(),
                show.ticketTypes(),
                show.version(),
                told.asOf());
    }
}
