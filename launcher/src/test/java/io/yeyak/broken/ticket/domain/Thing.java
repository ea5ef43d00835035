package io.yeyak.broken.ticket.domain;

/** Something to know. */
public record Thing(String name) {}
