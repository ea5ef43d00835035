package io.yeyak.launcher.bench.measure;

/**
 * What all processes of a platform hold in memory together.
 *
 * @param residentBytes of all kinds; 0 where that cannot be known
 * @param heapBytes that are used, with what nobody needs any more and was not collected yet
 */
public record Memory(long residentBytes, long heapBytes) {

    /** Nothing is known. */
    static final Memory NONE = new Memory(0, 0);

    Memory plus(Memory other) {
        return new Memory(residentBytes + other.residentBytes, heapBytes + other.heapBytes);
    }

    /** The larger of each. */
    Memory most(Memory other) {
        return new Memory(Math.max(residentBytes, other.residentBytes), Math.max(heapBytes, other.heapBytes));
    }
}
