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
 * @param reason what went wrong when it was parked
 * @param subject whose later messages wait behind it; empty when it is undecodable
 * @param place where it is in Kafka; empty when only the event is known
 * @param headers as they came
 * @param payload as it came; nobody writes to it
 * @param tries how often it was replayed in vain
 * @param lastError what went wrong the last time it was replayed
 */
@SuppressWarnings("ArrayRecordComponent") // known by its id, never compared by its payload
record ParkedMessage(
        long position,
        UUID messageId,
        String cause,
        String reason,
        Optional<String> subject,
        String topic,
        Optional<Place> place,
        Map<String, String> headers,
        Optional<byte[]> payload,
        Instant parkedAt,
        int tries,
        Optional<String> lastError) {

    /** A place in a topic. */
    record Place(int partition, long offset) {}

    String type() {
        return headers.getOrDefault("ce_type", "unknown");
    }

    /** What is wrong with it, by the last that is known. */
    String trouble() {
        return lastError.orElse(reason);
    }
}
