package io.yeyak.payment;

import io.yeyak.common.config.Secret;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.DatabaseSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What the Payment context needs.
 *
 * @param providerUrl where the payment provider's HTTP interface is
 * @param providerApiKey what we prove ourselves to it by
 * @param webhookSecret what it proves its messages to us by
 * @param verifyAfter how long to wait for the provider's own message that it did what it answered; then it is asked
 * @param returnUrl where customers go from the provider's page, with the reservation's id below it and no slash at the
 *     end; without one they stay on that page
 */
public record PaymentSettings(
        DatabaseSettings database,
        KafkaSettings kafka,
        URI providerUrl,
        Secret providerApiKey,
        Secret webhookSecret,
        Duration verifyAfter,
        Optional<URI> returnUrl) {}
