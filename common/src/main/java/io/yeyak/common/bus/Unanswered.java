package io.yeyak.common.bus;

import io.yeyak.common.figures.Count;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the requests that nobody has answered, by the context that was asked. */
final class Unanswered {

    private final Figures figures;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    Unanswered(Figures figures) {
        this.figures = figures;
    }

    /** It may be asked: its figure is there from now on, and not only after the first fault. */
    void expect(Address address) {
        Count unusedYet = count(address);
    }

    void add(Address address) {
        count(address).one();
    }

    private Count count(Address address) {
        return counts.computeIfAbsent(
                address.context(),
                context -> figures.count(Figure.of("yeyak.bus.unanswered", "Requests that nobody answered")
                        .with("context", context)));
    }
}
