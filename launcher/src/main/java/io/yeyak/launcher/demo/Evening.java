package io.yeyak.launcher.demo;

import io.yeyak.common.money.Money;
import io.yeyak.launcher.demo.DemoShow.RefundTier;
import io.yeyak.launcher.demo.DemoShow.Text;
import io.yeyak.launcher.demo.DemoShow.TicketType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * When and where a demo show is, and how long it is sold.
 *
 * @param begin the moment the demo is made for: sales have begun a day before
 */
record Evening(ZonedDateTime startsAt, Instant saleStartsAt, Instant begin, Text venue) {

    private static final int LARGEST_ORDER = 6;
    private static final int LARGEST_SHARE = 12;

    /** Some weeks after {@code begin}, on that day of the week. */
    static Evening of(Instant begin, int weeks, DayOfWeek day, LocalTime time, ZoneId zone, Text venue) {
        var startsAt = begin.atZone(zone)
                .plusWeeks(weeks)
                .with(TemporalAdjusters.next(day))
                .with(time);
        return new Evening(startsAt, begin.minus(Duration.ofDays(1)), begin, venue);
    }

    /** The same, on sale only from some days after {@code begin}. */
    Evening onSaleIn(Duration wait) {
        return new Evening(startsAt, begin.plus(wait), begin, venue);
    }

    TicketType tickets(String ko, String en, Money price, int capacity) {
        return new TicketType(
                new Text(ko, en),
                price,
                capacity,
                saleStartsAt,
                startsAt.minusHours(1).toInstant(),
                LARGEST_ORDER,
                LARGEST_SHARE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    DemoShow show(String ko, String en, TicketType... ticketTypes) {
        return new DemoShow(
                new Text(ko, en),
                venue,
                startsAt.toInstant(),
                startsAt.getZone().getId(),
                List.of(new RefundTier("P7D", 100), new RefundTier("P1D", 50)),
                List.of(ticketTypes));
    }
}
