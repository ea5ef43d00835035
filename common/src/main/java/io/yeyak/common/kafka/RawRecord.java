package io.yeyak.common.kafka;

import java.util.Map;
import java.util.Optional;

/**
 * A record as it lies in Kafka.
 *
 * @param payload empty for a tombstone
 */
public record RawRecord(
        String topic, int partition, long offset, Map<String, String> headers, Optional<byte[]> payload) {}
