package io.yeyak.ticket.domain;

/** A ticket type with its stock. */
public record Allotment(TicketType type, Stock stock) {

    Allotment with(Stock next) {
        return new Allotment(type, next);
    }

    Allotment with(TicketType next) {
        return new Allotment(next, stock);
    }
}
