package io.yeyak.ticketlist.domain;

/** One thing that happened to a reservation, in words for people. */
public record TimelineEntry(Occurrence occurrence, Text words) {}
