package io.yeyak.common.figures;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Bounds of times. */
final class Buckets {

    private Buckets() {}

    static List<Duration> millis(long... bounds) {
        return Arrays.stream(bounds).mapToObj(Duration::ofMillis).toList();
    }
}
