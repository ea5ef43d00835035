package io.yeyak.payment.domain;

import java.util.UUID;

/** One try to pay. Also the reference and the idempotency key under which the provider knows it. */
public record AttemptId(UUID value) {}
