package io.yeyak.launcher.audit.rule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A show as Ticket keeps it beside what the list shows: the version of each, 0 for none. */
public record ShowPair(UUID showId, long stored, long shown, boolean isParked) {

    /** What is wrong with it, if nothing is on its way. */
    public Optional<Finding> judge() {
        return stored == shown || isParked
                ? Optional.empty()
                : Optional.of(Finding.notAtRest(
                        Invariant.LIST,
                        showId,
                        "show %s is at version %d and shown at version %d".formatted(showId, stored, shown)));
    }

    /** Those of several that are wrong. */
    public static List<Finding> judge(List<ShowPair> pairs) {
        return pairs.stream().flatMap(pair -> pair.judge().stream()).toList();
    }
}
