package io.yeyak.common.parking;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that waits until the cause of its trouble is mended.
 *
 * @param position where it stands in the order of replay
 * @param messageId the event's id; an id made of topic, partition and offset where there is no event
 * @param cause one of {@link io.yeyak.common.work.ParkingCause}
 * @param reason what went wrong, the last time
 * @param subject whose later messages wait behind it; empty when it is undecodable
 * @param headers as they came
 * @param payload as it came; nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // known by its id, never compared by its payload
record ParkedMessage(
        long position,
        UUID messageId,
        String cause,
        String reason,
        Optional<String> subject,
        String topic,
        Map<String, String> headers,
        Optional<byte[]> payload,
        Instant parkedAt) {

    String type() {
        return headers.getOrDefault("ce_type", "unknown");
    }
}
