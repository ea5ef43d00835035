package io.yeyak.common.kafka;

import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.MalformedEnvelope;
import java.util.Map;
import java.util.Optional;

/**
 * A record as it lies in Kafka.
 *
 * @param payload empty for a tombstone
 */
public record RawRecord(
        String topic, int partition, long offset, Map<String, String> headers, Optional<byte[]> payload) {

    /**
     * The event that it is.
     *
     * @throws MalformedEnvelope when it is none
     */
    public EventMessage event() {
        byte[] bytes = payload.orElseThrow(() -> new MalformedEnvelope("there is no payload"));
        return new EventMessage(topic, EnvelopeHeaders.read(headers), bytes);
    }

    RawRecord with(Map<String, String> others) {
        return new RawRecord(topic, partition, offset, others, payload);
    }
}
