package io.yeyak.ticketlist.application;

import io.yeyak.common.money.Money;
import io.yeyak.ticketlist.domain.Charge;
import io.yeyak.ticketlist.domain.ChargeStatus;
import io.yeyak.ticketlist.domain.PaymentSide;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment, as it is answered.
 *
 * @param checkoutUrl where the customer pays, while that is what is awaited
 * @param expiresAt when that page ends
 * @param reason why it was declined, could not be taken or was released
 */
public record PaymentAnswer(
        ChargeStatus state,
        Optional<Money> amount,
        Optional<UUID> attemptId,
        Optional<String> checkoutUrl,
        Optional<Instant> expiresAt,
        Optional<String> reason,
        Optional<Money> captured,
        Optional<Money> refunded) {

    /** Empty as long as no money was asked for. */
    static Optional<PaymentAnswer> of(PaymentSide payment) {
        Charge charge = payment.charge();
        if (charge.status() == ChargeStatus.NONE) {
            return Optional.empty();
        }
        return Optional.of(new PaymentAnswer(
                charge.status(),
                charge.amount(),
                charge.checkout().map(Charge.Checkout::attemptId),
                charge.checkout().map(Charge.Checkout::url),
                charge.checkout().map(Charge.Checkout::expiresAt),
                charge.reason(),
                charge.captured(),
                payment.refunded()));
    }
}
