package io.yeyak.payment.sandbox;

import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * What a merchant asks for.
 *
 * @param reference the merchant's own word for it
 * @param returnUrl where the customer goes when they are done
 */
record NewPayment(
        String reference,
        UUID reservationId,
        long amountMinor,
        String currency,
        Instant expiresAt,
        Optional<URI> returnUrl) {

    NewPayment {
        currency = Currency.getInstance(currency).getCurrencyCode();
        if (amountMinor <= 0) {
            throw new IllegalArgumentException("amountMinor is more than nothing");
        }
        if (reference.isBlank() || reference.length() > 200) {
            throw new IllegalArgumentException("reference has 1 to 200 characters");
        }
        returnUrl.ifPresent(NewPayment::checked);
    }

    private static void checked(URI url) {
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("returnUrl is an address of the web");
        }
    }
}
