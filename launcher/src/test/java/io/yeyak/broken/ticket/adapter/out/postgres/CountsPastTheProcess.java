package io.yeyak.broken.ticket.adapter.out.postgres;

import io.micrometer.core.instrument.MeterRegistry;

/** Somebody who keeps figures of their own. */
public record CountsPastTheProcess(MeterRegistry registry) {}
