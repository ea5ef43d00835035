package io.yeyak.launcher.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What the feed answers: FeedPage in the contract.
 *
 * @param epoch another one when the numbers began anew
 * @param latest the number of the newest change
 * @param earliest the number of the oldest change that is kept; empty when none is
 * @param frames oldest first
 */
record FeedPage(Optional<Long> epoch, long latest, Optional<Long> earliest, List<Entry> frames) {

    private static final long USUAL_EPOCH = 1;

    /** One change. */
    record Entry(long seq, String topic, Optional<String> customerId, JsonNode data) {}

    EventId latestId() {
        return new EventId(epoch.orElse(USUAL_EPOCH), latest);
    }

    /** Whether nothing is missing between that place and the first change here. */
    boolean reaches(EventId after) {
        boolean isKept = earliest.isPresent() ? earliest.get() <= after.seq() + 1 : after.seq() >= latest;
        return isKept && latestId().epoch() == after.epoch();
    }
}
