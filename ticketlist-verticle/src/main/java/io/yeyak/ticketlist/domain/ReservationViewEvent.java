package io.yeyak.ticketlist.domain;

import java.util.UUID;

/** Something happened to a reservation, whoever says so. */
public sealed interface ReservationViewEvent extends ViewEvent permits ReservationEvent, HoldEvent, PaymentEvent {

    UUID reservationId();

    UUID showId();
}
