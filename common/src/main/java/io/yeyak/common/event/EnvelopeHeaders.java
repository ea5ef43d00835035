package io.yeyak.common.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An envelope as headers, in the binary mode of
 * <a href="https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents
 * for Kafka</a>.
 */
public final class EnvelopeHeaders {

    /** The header that says when it happened. */
    public static final String TIME = "ce_time";

    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String SOURCE = "ce_source";
    private static final String SUBJECT = "ce_subject";
    private static final String SEQUENCE = "ce_sequence";
    private static final String PARTITION_KEY = "ce_partitionkey";
    private static final String CORRELATION_ID = "ce_correlationid";
    private static final String CAUSATION_ID = "ce_causationid";
    private static final String ACTOR = "ce_actor";
    private static final String TRACEPARENT = "traceparent";

    private EnvelopeHeaders() {}

    /** Writes an envelope. */
    public static Map<String, String> write(Envelope envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("content-type", "application/json");
        headers.put(ID, envelope.id().toString());
        headers.put(TYPE, envelope.type());
        headers.put(SOURCE, envelope.source());
        headers.put(SUBJECT, envelope.subject());
        headers.put(TIME, envelope.time().toString());
        headers.put(SEQUENCE, Long.toString(envelope.sequence()));
        headers.put(PARTITION_KEY, envelope.partitionKey());
        headers.put(CORRELATION_ID, envelope.correlationId().toString());
        headers.put(ACTOR, envelope.actor().encoded());
        envelope.causationId().ifPresent(id -> headers.put(CAUSATION_ID, id.toString()));
        envelope.traceparent().ifPresent(trace -> headers.put(TRACEPARENT, trace));
        return headers;
    }

    /**
     * Reads an envelope. Headers it does not know are left alone.
     *
     * @throws MalformedEnvelope when one is missing or no such value; its message names the header
     */
    public static Envelope read(Map<String, String> headers) {
        return new Envelope(
                uuid(headers, ID),
                text(headers, TYPE),
                text(headers, SOURCE),
                text(headers, SUBJECT),
                sequence(headers),
                time(headers),
                text(headers, PARTITION_KEY),
                uuid(headers, CORRELATION_ID),
                headers.containsKey(CAUSATION_ID) ? Optional.of(uuid(headers, CAUSATION_ID)) : Optional.empty(),
                Actor.parse(text(headers, ACTOR)),
                headers.containsKey(TRACEPARENT) ? Optional.of(text(headers, TRACEPARENT)) : Optional.empty());
    }

    /** The type that headers name; they may be no event's. */
    public static String type(Map<String, String> headers) {
        return headers.getOrDefault(TYPE, "unknown");
    }

    /** The trace that headers name, if any. */
    public static Optional<String> traceparent(Map<String, String> headers) {
        return Optional.ofNullable(headers.get(TRACEPARENT)).filter(trace -> !trace.isEmpty());
    }

    /** What the event is about, as its headers name it. */
    public static String correlation(Map<String, String> headers) {
        return headers.getOrDefault(CORRELATION_ID, "unknown");
    }

    /** The same headers as a part of another step; the same when that is none. */
    public static Map<String, String> within(Map<String, String> headers, Optional<String> traceparent) {
        return traceparent
                .map(trace -> {
                    Map<String, String> within = new LinkedHashMap<>(headers);
                    within.put(TRACEPARENT, trace);
                    return within;
                })
                .orElse(headers);
    }

    private static String text(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new MalformedEnvelope("the header " + name + " is missing");
        }
        if (value.indexOf('\0') >= 0) {
            throw new MalformedEnvelope("the header " + name + " has a NUL in it, which no database keeps");
        }
        return value;
    }

    private static UUID uuid(Map<String, String> headers, String name) {
        try {
            return UUID.fromString(text(headers, name));
        } catch (MalformedEnvelope e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedEnvelope("the header " + name + " is no UUID", e);
        }
    }

    private static long sequence(Map<String, String> headers) {
        try {
            return Long.parseLong(text(headers, SEQUENCE));
        } catch (NumberFormatException e) {
            throw new MalformedEnvelope("the header " + SEQUENCE + " is no whole number", e);
        }
    }

    private static Instant time(Map<String, String> headers) {
        try {
            return Instant.parse(text(headers, TIME));
        } catch (DateTimeException e) {
            throw new MalformedEnvelope("the header " + TIME + " is no instant", e);
        }
    }
}
