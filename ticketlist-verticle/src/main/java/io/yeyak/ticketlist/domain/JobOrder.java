package io.yeyak.ticketlist.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an administrator wants done to many at once.
 *
 * @param context whose parked messages; for those only
 * @param ids which ones: reservations, refunds or parked messages, by the kind
 * @param filter or else those of the reservations that pass, as the lists know them
 * @param comment why; the reason that is given where a reason is asked for
 */
public record JobOrder(
        JobKind kind, Optional<String> context, Optional<List<UUID>> ids, Optional<Filter> filter, String comment) {

    /** The most that one job may be about. */
    public static final int MOST_ITEMS = 10_000;

    /**
     * Which reservations; what is empty does not matter.
     *
     * @param state only those in this state
     */
    public record Filter(Optional<UUID> showId, Optional<String> state, Optional<String> customerId) {

        boolean isEmpty() {
            return showId.isEmpty() && state.isEmpty() && customerId.isEmpty();
        }
    }

    /** The same for these, whatever it said before of which ones. */
    public JobOrder about(List<UUID> these) {
        return new JobOrder(kind, context, Optional.of(these), Optional.empty(), comment);
    }

    /** Why it makes no sense; empty when it does. */
    public Optional<String> contradiction() {
        if (comment.isBlank()) {
            return Optional.of("Please say why.");
        }
        return kind == JobKind.REPLAY_PARKED ? contradictionOfReplay() : contradictionOfOthers();
    }

    private Optional<String> contradictionOfReplay() {
        if (context.isEmpty()) {
            return Optional.of("Please say whose parked messages: name the context.");
        }
        return filter.isEmpty()
                ? Optional.empty()
                : Optional.of("Parked messages are named by ids, or all those of the context are meant.");
    }

    private Optional<String> contradictionOfOthers() {
        if (context.isPresent()) {
            return Optional.of("A context is named for parked messages only.");
        }
        if (ids.isPresent() == filter.isPresent()) {
            return Optional.of("Please say which ones: by ids or by a filter, and not by both.");
        }
        return filter.filter(Filter::isEmpty).isPresent()
                ? Optional.of("A filter has to name something.")
                : Optional.empty();
    }
}
