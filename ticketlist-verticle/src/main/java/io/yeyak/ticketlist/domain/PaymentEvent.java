package io.yeyak.ticketlist.domain;

/** Payment says something of the money for a reservation. */
public sealed interface PaymentEvent extends ReservationViewEvent permits ChargeEvent, RefundEvent {}
