package io.yeyak.ticket.domain;

import java.time.Instant;

/**
 * When reservations are taken.
 *
 * <p>Throws {@link IllegalArgumentException} when it ends before it starts.
 *
 * @param startsAt the first instant
 * @param endsAt the first instant after it
 */
public record SaleWindow(Instant startsAt, Instant endsAt) {

    public SaleWindow {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("a sale starts before it ends");
        }
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(startsAt) && instant.isBefore(endsAt);
    }
}
