package io.yeyak.payment.domain;

/** The provider's own name for what an attempt became there. */
public record ChargeId(String value) {}
