package io.yeyak.ticketlist.domain;

/** Something happened to a show. Whatever it was, the event carries all that the show is since then. */
public record ShowEvent(ShowSnapshot show) implements ViewEvent {}
