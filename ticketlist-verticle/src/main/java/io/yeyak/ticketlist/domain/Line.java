package io.yeyak.ticketlist.domain;

import io.yeyak.common.money.Money;
import java.util.UUID;

/** So many tickets of one type, at the price that was quoted. */
public record Line(UUID ticketTypeId, int quantity, Money unitPrice) {}
