package io.yeyak.ticket.adapter.out.postgres;

import io.yeyak.common.json.Json;
import io.yeyak.ticket.domain.RefundTier;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A tier of a cancellation policy as it lies in the database. */
record StoredTier(Duration beforeStart, int refundPercent) {

    static String write(List<RefundTier> tiers) {
        List<StoredTier> stored = tiers.stream()
                .map(tier -> new StoredTier(tier.beforeStart(), tier.refundPercent()))
                .toList();
        return Json.text(stored);
    }

    static List<RefundTier> read(String json) {
        return Stream.of(Json.decode(json, StoredTier[].class))
                .map(tier -> new RefundTier(tier.beforeStart, tier.refundPercent))
                .toList();
    }
}
