package io.yeyak.ticketlist.application.port;

import io.vertx.core.Future;
import io.yeyak.common.money.Money;
import io.yeyak.ticketlist.domain.SalesTally;
import io.yeyak.ticketlist.domain.ShowStatus;
import io.yeyak.ticketlist.domain.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How the shows sell. */
public interface Sales {

    /** A show that is sold, as Ticket told it. */
    record Selling(UUID showId, Text title, ShowStatus status, List<Stock> ticketTypes) {

        public Selling {
            ticketTypes = List.copyOf(ticketTypes);
        }
    }

    /**
     * How much there is of a ticket type.
     *
     * @param held set aside, be it for somebody who pays or for one whom an administrator has to decide about
     */
    record Stock(UUID ticketTypeId, Text name, int capacity, int available, int held, int sold) {}

    /** What happened in a minute. */
    record Minute(Instant at, SalesTally tally) {}

    /**
     * Shows, the next one first.
     *
     * @param showId this one, whoever may know of it; else those that everybody may know of
     * @param after that begin after this
     * @param limit as many as that at the most
     */
    Future<List<Selling>> shows(Optional<UUID> showId, Instant after, int limit);

    /** How many tickets of each type are set aside while an administrator has to decide; of all shows or of one. */
    Future<Map<UUID, Integer>> softHeld(Optional<UUID> showId);

    /** What happened in the minutes from one to another, the oldest first, without those in which nothing did. */
    Future<List<Minute>> minutes(Optional<UUID> showId, Instant first, Instant last);

    /** What shows ever earned; those that earned nothing are missing. */
    Future<Map<UUID, List<Money>>> revenue(List<UUID> showIds);
}
