package io.yeyak.launcher.audit.log;

import java.util.Arrays;
import java.util.UUID;

/** Very many ids, at eight bytes each: the random half of a UUIDv7 tells them apart. First all are added. */
final class EventIds {

    private long[] ids = new long[1_024];
    private int size;
    private boolean isSorted;

    void add(UUID id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size] = id.getLeastSignificantBits();
        size++;
        isSorted = false;
    }

    boolean has(UUID id) {
        if (!isSorted) {
            Arrays.sort(ids, 0, size);
            isSorted = true;
        }
        return Arrays.binarySearch(ids, 0, size, id.getLeastSignificantBits()) >= 0;
    }
}
