package io.yeyak.payment.domain;

import java.net.URI;
import java.time.Instant;

/** What the provider says an attempt is. */
public sealed interface Charge {

    /** The provider has never heard of it. */
    record None() implements Charge {}

    /** The customer has to do something on the provider's page. */
    record Pending(ChargeId id, URI checkoutUrl, Instant expiresAt) implements Charge {}

    /** The money is reserved for us and not taken yet. */
    record Authorised(ChargeId id) implements Charge {}

    /** The money is taken. */
    record Captured(ChargeId id) implements Charge {}

    /** The customer or their bank said no. Nothing was taken. */
    record Declined(ChargeId id, String reason) implements Charge {}

    /** It was voided, or its page was closed before anybody paid. Nothing was taken, and nothing will be. */
    record Cancelled(ChargeId id) implements Charge {}
}
