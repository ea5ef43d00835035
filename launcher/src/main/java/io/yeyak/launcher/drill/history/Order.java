package io.yeyak.launcher.drill.history;

/** What is asked for: so many tickets of a show's ticket type. */
public record Order(String showId, String ticketTypeId, int quantity) {}
