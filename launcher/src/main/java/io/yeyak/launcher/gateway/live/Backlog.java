package io.yeyak.launcher.gateway.live;

import java.util.LinkedHashMap;
import java.util.Map;

/** Changes that are still to be told: of each thing only the newest. */
final class Backlog {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** The newest change of a thing, and the number of the first one that was not told. */
    private record Entry(long first, Frame newest) {

        Entry with(Frame frame) {
            return new Entry(Math.min(first, frame.seq()), frame.seq() > newest.seq() ? frame : newest);
        }
    }

    void add(Frame frame) {
        entries.merge(frame.replaces(), new Entry(frame.seq(), frame), (known, added) -> known.with(frame));
    }

    /** Takes out the one that waits longest. */
    Frame poll() {
        String first = entries.keySet().iterator().next();
        Entry entry = entries.get(first);
        entries.remove(first);
        if (entry == null) {
            throw new IllegalStateException("a backlog is used by one event loop");
        }
        return entry.newest();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    void clear() {
        entries.clear();
    }

    /** The number up to which everything was told, when everything but this was told up to that one. */
    long toldUpTo(long others) {
        return entries.values().stream().mapToLong(entry -> entry.first() - 1).reduce(others, Math::min);
    }
}
