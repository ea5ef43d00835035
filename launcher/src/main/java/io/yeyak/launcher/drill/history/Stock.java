package io.yeyak.launcher.drill.history;

/** The counts of a ticket type, as somebody saw them at once. */
public record Stock(String ticketTypeId, int capacity, int available, int held, int sold) {}
