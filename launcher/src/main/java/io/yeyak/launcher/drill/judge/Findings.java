package io.yeyak.launcher.drill.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the checkers found: all of it counted, and a few examples of each kind. */
final class Findings {

    private static final int EXAMPLES_OF_EACH = 10;

    private final Map<Wrong, Long> counts = new EnumMap<>(Wrong.class);
    private final List<String> examples = new ArrayList<>();

    void add(Wrong kind, String words) {
        var count = counts.merge(kind, 1L, Long::sum);
        if (count <= EXAMPLES_OF_EACH) {
            examples.add(kind + " " + words);
        }
    }

    Verdict verdict() {
        return new Verdict(counts, examples);
    }
}
