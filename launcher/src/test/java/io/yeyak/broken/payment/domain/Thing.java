package io.yeyak.broken.payment.domain;

/** Something to know. */
public record Thing(String name) {}
