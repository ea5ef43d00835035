package io.yeyak.ticketlist.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a show.
 *
 * @param version the version of the show that is known, 0 for none
 * @param registeredAt when the show was first heard of
 * @param news what Ticket told since the view was loaded, to be stored
 */
public record ShowView(UUID showId, long version, Optional<Instant> registeredAt, Optional<Told> news) implements View {

    /**
     * What Ticket told.
     *
     * @param show the show, its availability included
     * @param asOf when that was so, by Ticket's clock
     */
    public record Told(ShowSnapshot show, Instant asOf) {}

    public static ShowView blank(UUID showId) {
        return new ShowView(showId, 0, Optional.empty(), Optional.empty());
    }

    /** The view after an event. One that is not newer than what is known has no effect. */
    ShowView after(ShowEvent event, Occurrence occurrence) {
        if (occurrence.version() <= version) {
            return this;
        }
        return new ShowView(
                showId,
                occurrence.version(),
                registeredAt.or(() -> Optional.of(occurrence.at())),
                Optional.of(new Told(event.show(), occurrence.at())));
    }
}
