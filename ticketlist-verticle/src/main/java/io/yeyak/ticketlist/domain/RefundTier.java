package io.yeyak.ticketlist.domain;

import java.time.Duration;

/** Who cancels at least this long before the show starts gets this much back. */
public record RefundTier(Duration beforeStart, int refundPercent) {}
