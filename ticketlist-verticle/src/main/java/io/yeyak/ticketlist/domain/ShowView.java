package io.yeyak.ticketlist.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a show.
 *
 * @param version the version of the show that is known, 0 for none
 * @param registeredAt when the show was first heard of
 * @param news what Ticket told since the view was loaded, to be stored
 * @param acts what administrators did to it since the view was loaded, to be added to their journal
 */
public record ShowView(
        UUID showId, long version, Optional<Instant> registeredAt, Optional<Told> news, List<AdminAct> acts)
        implements View {

    public ShowView {
        acts = List.copyOf(acts);
    }

    /**
     * What Ticket told.
     *
     * @param show the show, its availability included
     * @param asOf when that was so, by Ticket's clock
     */
    public record Told(ShowSnapshot show, Instant asOf) {}

    public static ShowView blank(UUID showId) {
        return new ShowView(showId, 0, Optional.empty(), Optional.empty(), List.of());
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
                Optional.of(new Told(event.show(), occurrence.at())),
                AdminAct.of(event, occurrence).map(this::with).orElse(acts));
    }

    private List<AdminAct> with(AdminAct act) {
        List<AdminAct> next = new ArrayList<>(acts);
        next.add(act);
        return next;
    }
}
