package io.yeyak.launcher.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EnvelopeHeaders;
import io.yeyak.common.event.MalformedEnvelope;
import io.yeyak.launcher.audit.rule.LogOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as events. */
final class Events {

    private Events() {}

    /** What the headers say; empty for a record that is none of ours. */
    static Optional<Envelope> read(ConsumerRecord<byte[], byte[]> found) {
        Map<String, String> headers = new HashMap<>();
        found.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        try {
            return Optional.of(EnvelopeHeaders.read(headers));
        } catch (MalformedEnvelope e) {
            return Optional.empty();
        }
    }

    static LogOrder.Told told(ConsumerRecord<byte[], byte[]> found, Envelope envelope) {
        return new LogOrder.Told(
                envelope.source(),
                envelope.subject(),
                envelope.sequence(),
                envelope.id(),
                "%s-%d@%d".formatted(found.topic(), found.partition(), found.offset()));
    }
}
