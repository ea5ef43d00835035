package io.yeyak.ticketlist;

import io.yeyak.common.bus.Hint;

/** What Ticketlist hints at. */
public final class TicketlistHints {

    /** Something became visible. */
    public record Changed() {}

    public static final Hint<Changed> CHANGED = new Hint<>("ticketlist.changed", Changed.class);

    private TicketlistHints() {}
}
