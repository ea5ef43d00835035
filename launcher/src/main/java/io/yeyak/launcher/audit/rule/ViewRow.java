package io.yeyak.launcher.audit.rule;

import java.util.UUID;

/**
 * What the ticket list shows of a reservation: the version it knows of each source, 0 for none.
 *
 * @param state empty text while Reservation has told nothing
 */
public record ViewRow(
        UUID reservationId,
        UUID showId,
        String customerId,
        String state,
        long reservationVersion,
        long holdVersion,
        long paymentVersion) {}
