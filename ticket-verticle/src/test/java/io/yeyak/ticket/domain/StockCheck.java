package io.yeyak.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The invariant of the stock: what is out of it is exactly what live holds have. */
record StockCheck(Show show, Collection<Hold> holds) {

    static StockCheck of(TicketState state) {
        return new StockCheck(
                state.show().orElseThrow(), state.hold().map(List::of).orElseGet(List::of));
    }

    void isConserved() {
        for (Allotment allotment : show.allotments()) {
            TicketTypeId type = allotment.type().id();
            Stock stock = allotment.stock();
            assertThat(stock.available()).isNotNegative();
            assertThat(stock.capacity()).isEqualTo(stock.available() + stock.held() + stock.sold() + stock.blocked());
            assertThat(stock.held()).isEqualTo(quantity(type, holds.stream().filter(StockCheck::holdsTickets)));
            assertThat(stock.sold())
                    .isEqualTo(quantity(
                            type, holds.stream().filter(hold -> hold.state() instanceof HoldState.Committed)));
        }
    }

    private static boolean holdsTickets(Hold hold) {
        return switch (hold.state()) {
            case HoldState.Held ignored -> true;
            case HoldState.Awaiting awaiting -> awaiting.softHeld();
            default -> false;
        };
    }

    private static int quantity(TicketTypeId type, Stream<Hold> holds) {
        return holds.flatMap(hold -> ((HoldState.Ordered) hold.state()).order().lines().stream())
                .filter(line -> line.ticketTypeId().equals(type))
                .mapToInt(Line::quantity)
                .sum();
    }
}
