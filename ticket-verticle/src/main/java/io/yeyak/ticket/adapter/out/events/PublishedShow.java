package io.yeyak.ticket.adapter.out.events;

import io.yeyak.common.money.Money;
import io.yeyak.ticket.domain.Allotment;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.Stock;
import io.yeyak.ticket.domain.TicketType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A show as the others know it: all that there is to know, so that the newest event of a show is enough. */
record PublishedShow(
        UUID showId,
        PublishedText title,
        PublishedText venue,
        Instant startsAt,
        String timeZone,
        String status,
        List<Tier> cancellationPolicy,
        List<Type> ticketTypes,
        long version) {

    /** What a customer gets back who cancels at least this long before the start. */
    record Tier(Duration beforeStart, int refundPercent) {}

    /** A ticket type, its terms and its stock. */
    record Type(
            UUID ticketTypeId,
            PublishedText name,
            Money price,
            int capacity,
            int available,
            int held,
            int sold,
            Instant saleStartsAt,
            Instant saleEndsAt,
            int maxPerReservation,
            int maxPerCustomer,
            String approvalMode,
            int autoApproveUpTo,
            Duration approvalWithin,
            String approvalTimeout,
            String holdWhilePending,
            Duration payWithin) {

        static Type of(Allotment allotment) {
            TicketType type = allotment.type();
            Stock stock = allotment.stock();
            return new Type(
                    type.id().value(),
                    PublishedText.of(type.name()),
                    type.price(),
                    stock.capacity(),
                    stock.available(),
                    stock.held(),
                    stock.sold(),
                    type.sale().startsAt(),
                    type.sale().endsAt(),
                    type.limits().maxPerReservation(),
                    type.limits().maxPerCustomer(),
                    type.approval().mode().name(),
                    type.approval().autoApproveUpTo(),
                    type.approval().within(),
                    type.approval().onTimeout().name(),
                    type.approval().whilePending().name(),
                    type.payWithin());
        }
    }

    static PublishedShow of(Show show) {
        Show.Description description = show.description();
        return new PublishedShow(
                show.id().value(),
                PublishedText.of(description.title()),
                PublishedText.of(description.venue()),
                description.startsAt(),
                description.timeZone().getId(),
                show.status().name(),
                description.cancellationPolicy().stream()
                        .map(tier -> new Tier(tier.beforeStart(), tier.refundPercent()))
                        .toList(),
                show.allotments().stream().map(Type::of).toList(),
                show.version());
    }
}
