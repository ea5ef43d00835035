package io.yeyak.payment.domain;

/** What came of asking the provider for a refund. */
public sealed interface RefundOutcome {

    /** The money went back. */
    record Done() implements RefundOutcome {}

    /** The provider was asked, and has made no such refund. */
    record None() implements RefundOutcome {}

    /** The provider said no and did nothing; a later try with the same key may succeed. */
    record Refused(String reason) implements RefundOutcome {}

    /** Nobody knows whether the money went back; the same key finds out and never refunds twice. */
    record Unknown(String reason) implements RefundOutcome {}

    /** The provider was certainly not told. */
    record Unavailable(String reason) implements RefundOutcome {}
}
