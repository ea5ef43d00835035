package io.yeyak.ticket.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When reservations are taken; to the microsecond, as it is kept.
 *
 * <p>Throws {@link IllegalArgumentException} when it ends before it starts.
 *
 * @param startsAt the first instant
 * @param endsAt the first instant after it
 */
public record SaleWindow(Instant startsAt, Instant endsAt) {

    public SaleWindow {
        startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
        endsAt = endsAt.truncatedTo(ChronoUnit.MICROS);
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("a sale starts before it ends");
        }
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(startsAt) && instant.isBefore(endsAt);
    }
}
