package io.yeyak.launcher.drill.history;

/**
 * A show with its one ticket type, as it was put on sale.
 *
 * @param name what the drill calls it
 * @param price of one ticket, in minor units
 * @param refundPercent what a cancellation gives back today
 */
public record Offer(
        String name, String showId, String ticketTypeId, int capacity, long price, int refundPercent, int limit) {}
