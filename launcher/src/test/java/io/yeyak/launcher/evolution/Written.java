package io.yeyak.launcher.evolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EnvelopeHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Samples as they lie in Kafka. */
final class Written {

    private static final UUID SUBJECT = UUID.fromString("6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40");

    private Written() {}

    /** With every header there can be. */
    static ProducerRecord<byte[], byte[]> event(EventFile file) {
        return event(file, UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a11"));
    }

    static ProducerRecord<byte[], byte[]> event(EventFile file, UUID id) {
        var envelope = new Envelope(
                id,
                file.type(),
                file.source(),
                SUBJECT.toString(),
                7,
                Instant.parse("2026-12-31T13:35:00Z"),
                SUBJECT.toString(),
                SUBJECT,
                Optional.of(UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a12")),
                Actor.customer("7f1c"),
                Optional.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        var event = new ProducerRecord<>(
                file.topic(), SUBJECT.toString().getBytes(UTF_8), file.sample().getBytes(UTF_8));
        EnvelopeHeaders.write(envelope).forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }
}
