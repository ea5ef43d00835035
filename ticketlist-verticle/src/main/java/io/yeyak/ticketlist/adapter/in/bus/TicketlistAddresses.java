package io.yeyak.ticketlist.adapter.in.bus;

import io.yeyak.common.bus.Address;

/** Where the views answer. */
public final class TicketlistAddresses {

    public static final Address LIST_SHOWS = new Address("ticketlist.list-shows");
    public static final Address GET_SHOW = new Address("ticketlist.get-show");
    public static final Address LIST_ALL_SHOWS = new Address("ticketlist.list-all-shows");
    public static final Address GET_RESERVATION = new Address("ticketlist.get-reservation");
    public static final Address LIST_OWN_RESERVATIONS = new Address("ticketlist.list-own-reservations");
    public static final Address LIST_RESERVATIONS = new Address("ticketlist.list-reservations");
    public static final Address LIST_APPROVALS = new Address("ticketlist.list-approvals");
    public static final Address LIST_ATTENTION = new Address("ticketlist.list-attention");
    public static final Address GET_SALES = new Address("ticketlist.get-sales");
    public static final Address GET_PROJECTION = new Address("ticketlist.get-projection");
    public static final Address REBUILD = new Address("ticketlist.rebuild");
    public static final Address FEED = new Address("ticketlist.feed");

    private TicketlistAddresses() {}
}
