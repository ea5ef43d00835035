package io.yeyak.ticket.domain;

import java.util.Optional;

/**
 * What a rule sees of a {@link TicketKey}.
 *
 * @param show empty when no such show is registered
 * @param hold empty when nothing is known of the reservation, or the key names none
 */
public record TicketState(Optional<Show> show, Optional<Hold> hold) {

    public static final TicketState NOTHING = new TicketState(Optional.empty(), Optional.empty());
}
