package io.yeyak.launcher.gateway.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the feed, the same on every gateway: everything up to here was told.
 *
 * @param epoch another one when the numbers began anew
 * @param seq the number of the last change that was told
 */
record EventId(long epoch, long seq) {

    /** Reads what a client sends back; empty for anything that is none. */
    static Optional<EventId> parse(@Nullable String text) {
        int dash = text == null ? -1 : text.indexOf('-');
        if (text == null || dash < 1) {
            return Optional.empty();
        }
        try {
            long epoch = Long.parseLong(text.substring(0, dash));
            return Optional.of(new EventId(epoch, Long.parseLong(text.substring(dash + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return epoch + "-" + seq;
    }
}
