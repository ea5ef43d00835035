package io.yeyak.payment;

import io.yeyak.common.config.Secret;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.DatabaseSettings;
import java.net.URI;

/**
 * What the Payment context needs.
 *
 * @param providerUrl where the payment provider's HTTP interface is
 * @param providerApiKey what we prove ourselves to it by
 * @param webhookSecret what it proves its messages to us by
 * @param publicUrl how customers' browsers reach us; from the provider's page they come back to
 *     {@code /reservations/} and the reservation's id below it
 */
public record PaymentSettings(
        DatabaseSettings database,
        KafkaSettings kafka,
        URI providerUrl,
        Secret providerApiKey,
        Secret webhookSecret,
        URI publicUrl) {}
