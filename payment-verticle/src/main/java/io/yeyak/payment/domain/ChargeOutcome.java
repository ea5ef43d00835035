package io.yeyak.payment.domain;

/** What came of saying something about an attempt to the provider. */
public sealed interface ChargeOutcome {

    /** The provider answered: this is what the attempt is now. */
    record Known(Charge charge) implements ChargeOutcome {}

    /** The provider said no to this call, for good, and did nothing. */
    record Refused(String reason) implements ChargeOutcome {}

    /** Nobody knows whether the provider did it: no answer, a cut connection, an error of its own. */
    record Unknown(String reason) implements ChargeOutcome {}

    /** The provider was certainly not told. */
    record Unavailable(String reason) implements ChargeOutcome {}
}
