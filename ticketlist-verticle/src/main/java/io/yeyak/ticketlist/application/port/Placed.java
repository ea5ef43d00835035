package io.yeyak.ticketlist.application.port;

/** Something that stands in a list. */
public interface Placed {

    /** Where, in the list that was asked for. */
    Position position();
}
