package io.yeyak.ticket.domain;

/** What this context has decided, for everybody to know. */
public sealed interface TicketEvent permits ShowEvent, HoldEvent {

    ShowId showId();

    /** The version that this event made of its show or its hold. */
    long version();
}
