package io.yeyak.common.figures;

import java.util.HashMap;
import java.util.Map;

/**
 * What a figure goes by.
 *
 * @param name words joined by dots: {@code yeyak.commit}; collectors add the unit of times
 * @param meaning one sentence for whoever reads it
 * @param labels what tells it from the others of that name; few and known beforehand, never of one customer
 */
public record Figure(String name, String meaning, Map<String, String> labels) {

    public Figure {
        labels = Map.copyOf(labels);
    }

    /** A figure without labels. */
    public static Figure of(String name, String meaning) {
        return new Figure(name, meaning, Map.of());
    }

    /** The same, with one label more. */
    public Figure with(String label, String value) {
        Map<String, String> more = new HashMap<>(labels);
        more.put(label, value);
        return new Figure(name, meaning, more);
    }
}
