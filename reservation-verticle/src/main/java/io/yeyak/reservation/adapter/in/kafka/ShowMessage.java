package io.yeyak.reservation.adapter.in.kafka;

import io.yeyak.common.money.Money;
import io.yeyak.reservation.domain.CancellationPolicy;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.OfferStatus;
import io.yeyak.reservation.domain.RefundTier;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.TicketOffer;
import io.yeyak.reservation.domain.TicketTypeId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What Reservation reads of any event about a show. */
record ShowMessage(Show show) {

    /** The show as it was right after. */
    record Show(
            ShowId showId,
            Instant startsAt,
            String status,
            List<RefundTier> cancellationPolicy,
            List<TicketType> ticketTypes,
            long version) {}

    /** A ticket type of it. */
    record TicketType(
            TicketTypeId ticketTypeId,
            Money price,
            int available,
            Instant saleStartsAt,
            Instant saleEndsAt,
            int maxPerReservation,
            int maxPerCustomer) {}

    Offer offer() {
        return new Offer(
                show.showId(),
                status(show.status()),
                show.startsAt(),
                new CancellationPolicy(show.cancellationPolicy()),
                show.ticketTypes().stream().map(ShowMessage::ticketOffer).toList(),
                show.version());
    }

    /** A status of a later release is none that anything is sold under. */
    private static OfferStatus status(String name) {
        return Arrays.stream(OfferStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(OfferStatus.UNKNOWN);
    }

    private static TicketOffer ticketOffer(TicketType type) {
        return new TicketOffer(
                type.ticketTypeId(),
                type.price(),
                type.saleStartsAt(),
                type.saleEndsAt(),
                type.maxPerReservation(),
                type.maxPerCustomer(),
                type.available() <= 0);
    }
}
