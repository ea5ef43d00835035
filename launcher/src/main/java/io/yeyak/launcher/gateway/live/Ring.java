package io.yeyak.launcher.gateway.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The changes of the last while, for those who come back. */
final class Ring {

    private final int capacity;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private long floor;

    Ring(int capacity) {
        this.capacity = capacity;
    }

    /** Forgets everything; what comes next comes after that number. */
    void restart(long after) {
        frames.clear();
        floor = after;
    }

    void add(Frame frame) {
        if (frames.size() == capacity) {
            floor = frames.removeFirst().seq();
        }
        frames.addLast(frame);
    }

    /** Whether it holds everything after that number. */
    boolean reaches(long after) {
        return after >= floor;
    }

    List<Frame> after(long seq) {
        return frames.stream().filter(frame -> frame.seq() > seq).toList();
    }
}
