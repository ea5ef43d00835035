package io.yeyak.ticket.domain;

import java.util.UUID;

/** Gives the tickets of a reservation their ids: the same ones however often it is asked. */
@FunctionalInterface
public interface TicketNumbers {

    /**
     * The id of one ticket.
     *
     * @param fence the hold's fence, so that tickets issued anew are other tickets
     * @param index from 0, over all lines
     */
    UUID ticketId(ReservationId reservationId, long fence, int index);
}
