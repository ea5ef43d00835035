package io.yeyak.ticketlist.application;

import java.util.Optional;
import java.util.UUID;

/** What a change in the feed is about. */
public final class FeedTopic {

    /** For administrators only. */
    public static final String ADMIN = "admin";

    private static final String SHOW = "show:";
    private static final String RESERVATION = "reservation:";

    private FeedTopic() {}

    public static String show(UUID showId) {
        return SHOW + showId;
    }

    public static String reservation(UUID reservationId) {
        return RESERVATION + reservationId;
    }

    /** The show that a topic is about, if it is about one. */
    static Optional<UUID> showOf(String topic) {
        return topic.startsWith(SHOW) ? Optional.of(UUID.fromString(topic.substring(SHOW.length()))) : Optional.empty();
    }
}
