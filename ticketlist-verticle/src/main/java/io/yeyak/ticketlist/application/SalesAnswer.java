package io.yeyak.ticketlist.application;

import io.yeyak.common.money.Money;
import io.yeyak.ticketlist.application.port.Sales.Selling;
import io.yeyak.ticketlist.application.port.Sales.Stock;
import io.yeyak.ticketlist.domain.SalesTally;
import io.yeyak.ticketlist.domain.ShowStatus;
import io.yeyak.ticketlist.domain.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How sales go, as it is answered.
 *
 * @param minutes every minute that was asked for, the oldest first; the last one is not over
 * @param totals of these minutes
 * @param oversold how many tickets of these shows are held or sold beyond their capacity
 * @param lagSeconds how old the newest event was when it was taken in
 */
public record SalesAnswer(
        Instant asOf,
        List<ShowSales> shows,
        List<MinuteSales> minutes,
        SalesTally totals,
        long oversold,
        long lagSeconds) {

    /**
     * How a show sells.
     *
     * @param revenue of all time
     */
    public record ShowSales(
            UUID showId, Text title, ShowStatus status, List<TypeSales> ticketTypes, List<Money> revenue) {

        static ShowSales of(Selling show, Map<UUID, Integer> softHeld, List<Money> revenue) {
            List<TypeSales> types = show.ticketTypes().stream()
                    .map(stock -> TypeSales.of(stock, softHeld.getOrDefault(stock.ticketTypeId(), 0)))
                    .toList();
            return new ShowSales(show.showId(), show.title(), show.status(), types, revenue);
        }
    }

    /**
     * Where the tickets of a type are; the rest of the capacity is blocked.
     *
     * @param held set aside for somebody who pays
     * @param pending set aside for somebody whom an administrator has to decide about
     */
    public record TypeSales(
            UUID ticketTypeId, Text name, int capacity, int available, int held, int pending, int sold) {

        /** Ticket tells of all that is set aside together, and a little later than who it is for. */
        static TypeSales of(Stock stock, int softHeld) {
            int pending = Math.min(softHeld, stock.held());
            return new TypeSales(
                    stock.ticketTypeId(),
                    stock.name(),
                    stock.capacity(),
                    stock.available(),
                    stock.held() - pending,
                    pending,
                    stock.sold());
        }

        int oversold() {
            return Math.max(0, held + pending + sold - capacity);
        }
    }

    /** What happened in a minute. */
    public record MinuteSales(
            Instant at,
            long requested,
            long held,
            long confirmed,
            long rejected,
            long expired,
            long cancelled,
            List<Money> revenue) {

        static MinuteSales of(Instant at, SalesTally tally) {
            return new MinuteSales(
                    at,
                    tally.requested(),
                    tally.held(),
                    tally.confirmed(),
                    tally.rejected(),
                    tally.expired(),
                    tally.cancelled(),
                    tally.revenue());
        }
    }

    static long oversold(List<ShowSales> shows) {
        return shows.stream()
                .flatMap(show -> show.ticketTypes().stream())
                .mapToLong(TypeSales::oversold)
                .sum();
    }
}
