package io.yeyak.common.tally;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A count.
 *
 * @param effects the events that raised it in this transaction
 */
public record Tally(long count, long version, List<UUID> effects) {

    static final Tally NONE = new Tally(0, 0, List.of());

    Tally plus(long amount) {
        return new Tally(count + amount, version + 1, effects);
    }

    Tally because(UUID eventId) {
        return new Tally(
                count,
                version,
                Stream.concat(effects.stream(), Stream.of(eventId)).toList());
    }
}
