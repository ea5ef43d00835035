package io.yeyak.common.event;

/**
 * An event as it travels: the envelope and the payload's bytes (JSON, UTF-8). The array is not copied; nobody writes
 * to it.
 *
 * @param topic the Kafka topic it belongs on or came from
 */
@SuppressWarnings("ArrayRecordComponent") // compared by id alone, never by payload
public record EventMessage(String topic, Envelope envelope, byte[] payload) {}
