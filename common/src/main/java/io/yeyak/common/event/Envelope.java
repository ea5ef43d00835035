package io.yeyak.common.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of an event besides its payload: the attributes of
 * <a href="https://github.com/cloudevents/spec">CloudEvents 1.0</a> with its partitioning, sequence, correlation and
 * distributed-tracing extensions.
 *
 * @param id UUIDv7, unique for ever; what the inbox remembers
 * @param type name and major version: {@code ReservationRequested.v1}
 * @param source the context that says so: {@code reservation}
 * @param subject the aggregate's id; consumers halt by it when one of its events cannot be handled
 * @param sequence the aggregate's version that this event made, rising by one with each event of the subject
 * @param time when it happened, by the source's database clock
 * @param partitionKey the Kafka key
 * @param correlationId the reservation it is about, or the aggregate itself where there is none
 * @param causationId the event that led to this one; empty when somebody asked for it
 * @param actor who caused it
 * @param traceparent W3C trace context, when there is one
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        String partitionKey,
        UUID correlationId,
        Optional<UUID> causationId,
        Actor actor,
        Optional<String> traceparent) {}
