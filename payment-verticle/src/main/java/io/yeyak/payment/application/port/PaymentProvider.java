package io.yeyak.payment.application.port;

import io.vertx.core.Future;
import io.yeyak.payment.domain.ChargeOutcome;
import io.yeyak.payment.domain.ProviderCall;
import io.yeyak.payment.domain.RefundOutcome;

/**
 * Who takes the customers' money. Each call carries its idempotency key: a repeated key has no further effect there.
 *
 * <p>The futures never fail for anything a provider or a network may do: that is an outcome. They complete within the
 * lease of a claimed call.
 */
public interface PaymentProvider {

    /** Begins an attempt, known there by the attempt's id as our reference. */
    Future<ChargeOutcome> authorise(ProviderCall.Authorise call);

    /** Takes what was authorised. */
    Future<ChargeOutcome> capture(ProviderCall.Capture call);

    /** Gives an authorisation back, or closes the page on which one could be given. */
    Future<ChargeOutcome> voidAuthorisation(ProviderCall.VoidAuthorisation call);

    /** Gives captured money back. */
    Future<RefundOutcome> refund(ProviderCall.Refund call);

    /** Asks what an attempt is now; changes nothing. */
    Future<ChargeOutcome> inquire(ProviderCall.Inquire call);

    /** Asks whether a refund was made; changes nothing. */
    Future<RefundOutcome> inquireRefund(ProviderCall.InquireRefund call);
}
