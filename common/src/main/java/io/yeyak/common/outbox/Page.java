package io.yeyak.common.outbox;

import io.yeyak.common.kafka.EventProducer;
import java.util.List;

/**
 * What a search has found.
 *
 * @param rows the lowest ids first
 * @param oldestRunning the lowest number of a transaction that was not seen to have ended: whatever all before it have
 *     committed was found. Zero when no row was
 */
record Page(List<Waiting> rows, long oldestRunning) {

    /** How many rows are published at a time. */
    static final int SIZE = 500;

    boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean isFull() {
        return rows.size() == SIZE;
    }

    /** The highest id. It must not be empty. */
    long last() {
        return rows.getLast().id();
    }

    /** Up to which id it has all that was to be seen. */
    long complete() {
        return isFull() ? last() : Long.MAX_VALUE;
    }

    List<EventProducer.Outgoing> events() {
        return rows.stream().map(Waiting::event).toList();
    }
}
