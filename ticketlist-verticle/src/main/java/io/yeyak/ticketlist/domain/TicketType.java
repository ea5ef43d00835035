package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What is sold for a show, with how much of it is left. */
public record TicketType(
        UUID ticketTypeId,
        Text name,
        Money price,
        int capacity,
        int available,
        int held,
        int sold,
        Instant saleStartsAt,
        Instant saleEndsAt,
        int maxPerReservation,
        int maxPerCustomer,
        String approvalMode,
        int autoApproveUpTo,
        Duration approvalWithin,
        String approvalTimeout,
        String holdWhilePending,
        Duration payWithin) {}
