package io.yeyak.common.parking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What came of a replay.
 *
 * @param dryRun whether nothing was done
 * @param results those that were handled, or would be, in order; the last one may be the one that stopped it
 */
record ReplayResults(boolean dryRun, List<Step> results) {

    /**
     * One message of it.
     *
     * @param outcome HANDLED, DUPLICATE, SKIPPED or PARKED (again); in a dry run READABLE or UNREADABLE
     * @param detail why it was parked
     */
    record Step(UUID messageId, String type, String outcome, Optional<String> detail) {}

    static ReplayResults none() {
        return new ReplayResults(false, List.of());
    }

    static ReplayResults dry(List<Step> steps) {
        return new ReplayResults(true, steps);
    }

    static Step step(ParkedMessage message, String outcome) {
        return new Step(message.messageId(), message.type(), outcome, Optional.of(message.reason()));
    }

    ReplayResults plus(Step step) {
        return new ReplayResults(
                dryRun, Stream.concat(results.stream(), Stream.of(step)).toList());
    }
}
