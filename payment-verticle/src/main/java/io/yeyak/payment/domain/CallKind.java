package io.yeyak.payment.domain;

/** What there is to say to a provider. */
public enum CallKind {
    /** Begin an attempt. */
    AUTHORISE,
    /** Take the money that was authorised. */
    CAPTURE,
    /** Give an authorisation back, or close the page on which one could be given. */
    VOID,
    /** Ask what became of an attempt. */
    INQUIRE,
    /** Give captured money back. */
    REFUND
}
