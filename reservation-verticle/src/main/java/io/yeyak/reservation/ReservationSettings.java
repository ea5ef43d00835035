package io.yeyak.reservation;

import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.DatabaseSettings;

/**
 * What Reservation needs to know of the world.
 *
 * @param database its own schema
 * @param kafka where it publishes and listens
 */
public record ReservationSettings(DatabaseSettings database, KafkaSettings kafka) {}
