package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.sqlclient.Row;
import io.yeyak.common.json.Json;
import io.yeyak.common.money.Money;
import io.yeyak.reservation.domain.CancellationPolicy;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.OfferStatus;
import io.yeyak.reservation.domain.RefundTier;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.TicketOffer;
import io.yeyak.reservation.domain.TicketTypeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is known of a show for sale. */
record StoredOffer(
        OfferStatus status,
        Instant startsAt,
        List<StoredTier> cancellationPolicy,
        List<StoredType> types,
        long version) {

    record StoredTier(Duration beforeStart, int refundPercent) {}

    record StoredType(
            UUID ticketTypeId,
            Money price,
            Instant saleStartsAt,
            Instant saleEndsAt,
            int maxPerReservation,
            int maxPerCustomer,
            boolean isSoldOut) {}

    static String write(Offer offer) {
        StoredOffer stored = new StoredOffer(
                offer.status(),
                offer.startsAt(),
                offer.cancellationPolicy().tiers().stream()
                        .map(tier -> new StoredTier(tier.beforeStart(), tier.refundPercent()))
                        .toList(),
                offer.ticketTypes().stream().map(StoredOffer::type).toList(),
                offer.version());
        return Json.text(stored);
    }

    static Offer read(Row row) {
        StoredOffer stored = Json.decode(row.getString("offer"), StoredOffer.class);
        return new Offer(
                new ShowId(row.getUUID("show_id")),
                stored.status,
                stored.startsAt,
                new CancellationPolicy(stored.cancellationPolicy.stream()
                        .map(tier -> new RefundTier(tier.beforeStart, tier.refundPercent))
                        .toList()),
                stored.types.stream().map(StoredOffer::type).toList(),
                stored.version);
    }

    private static StoredType type(TicketOffer type) {
        return new StoredType(
                type.ticketTypeId().value(),
                type.price(),
                type.saleStartsAt(),
                type.saleEndsAt(),
                type.maxPerReservation(),
                type.maxPerCustomer(),
                type.isSoldOut());
    }

    private static TicketOffer type(StoredType type) {
        return new TicketOffer(
                new TicketTypeId(type.ticketTypeId),
                type.price,
                type.saleStartsAt,
                type.saleEndsAt,
                type.maxPerReservation,
                type.maxPerCustomer,
                type.isSoldOut);
    }
}
