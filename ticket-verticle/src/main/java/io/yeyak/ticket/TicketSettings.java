package io.yeyak.ticket;

import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.DatabaseSettings;

/** What this context needs to run. */
public record TicketSettings(DatabaseSettings database, KafkaSettings kafka) {}
