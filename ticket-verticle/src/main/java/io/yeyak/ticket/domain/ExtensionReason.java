package io.yeyak.ticket.domain;

/** Why a customer was given more time to pay. */
public enum ExtensionReason {
    PAYMENT_DEFERRED,
    PAYMENT_DECLINED
}
