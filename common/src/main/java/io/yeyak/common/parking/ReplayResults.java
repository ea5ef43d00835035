package io.yeyak.common.parking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of a replay.
 *
 * @param dryRun whether nothing was done
 * @param messages those that were handled, or would be, in order; the last one may be the one that stopped it
 * @param remaining how many of the subject are parked now
 */
record ReplayResults(boolean dryRun, List<Step> messages, long remaining) {

    /**
     * One message of it.
     *
     * @param outcome HANDLED, DUPLICATE, SKIPPED or PARKED (again); in a dry run READABLE or UNREADABLE
     * @param detail why it was parked
     */
    record Step(UUID messageId, String type, String outcome, Optional<String> detail) {}

    static ReplayResults dry(List<Step> steps) {
        return new ReplayResults(true, steps, steps.size());
    }

    static Step step(ParkedMessage message, String outcome) {
        return new Step(message.messageId(), message.type(), outcome, ParkedPage.bounded(message.trouble()));
    }
}
