package io.yeyak.ticketlist.domain;

/** What the views are made of: an event of one of the three sources, as far as it is of interest here. */
public sealed interface ViewEvent permits ShowEvent, ReservationViewEvent {}
