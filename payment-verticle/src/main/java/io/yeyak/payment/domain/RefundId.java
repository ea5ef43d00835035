package io.yeyak.payment.domain;

import java.util.UUID;

/** One refund. Also the idempotency key under which the provider knows it. */
public record RefundId(UUID value) {}
