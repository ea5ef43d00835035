package io.yeyak.ticketlist.domain;

/** How far Payment has come with the money of a reservation. */
public enum ChargeStatus {
    NONE,
    REQUESTED,
    ACTION_REQUIRED,
    DEFERRED,
    DECLINED,
    AUTHORIZED,
    CAPTURED,
    CAPTURE_FAILED,
    VOIDED,
    EXPIRED
}
