package io.yeyak.launcher.drill.judge;

import java.util.List;
import java.util.Map;

/**
 * What is to be said of a history.
 *
 * @param counts how often each promise was broken; a kind that is not there was kept
 * @param examples a few of each kind, in words
 */
public record Verdict(Map<Wrong, Long> counts, List<String> examples) {

    public Verdict {
        counts = Map.copyOf(counts);
        examples = List.copyOf(examples);
    }

    /** Whether nothing at all is wrong. */
    public boolean isGreen() {
        return counts.isEmpty();
    }

    public long count(Wrong kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
