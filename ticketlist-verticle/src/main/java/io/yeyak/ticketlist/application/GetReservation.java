package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Found;
import io.yeyak.ticketlist.application.port.Reservations;
import io.yeyak.ticketlist.domain.TimelineEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows one reservation with everything that happened to it, to its customer and to administrators. */
public final class GetReservation {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Reservations reservations;
    private final Tail tail;

    public GetReservation(Reservations reservations, Tail tail) {
        this.reservations = reservations;
        this.tail = tail;
    }

    /**
     * Which reservation, and how new it has to be.
     *
     * @param minVersion the version of the reservation that the answer should have reached, as a receipt said it
     * @param pause how long to wait for that; 30 s at the most
     */
    public record Query(UUID reservationId, Audience audience, long minVersion, Duration pause) {

        public Query {
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
    }

    /** Answers what the views know; after all the waiting, whatever that is. */
    public Future<Reply<ReservationAnswer>> handle(Query query) {
        Future<Optional<Found>> found =
                query.minVersion() > 0 && query.pause().isPositive() ? await(query) : find(query, 0);
        return found.compose(known -> known.isPresent() ? answer(known.get(), query) : notFound(query));
    }

    /** Looks out first and looks up then, so that nothing is missed in between. */
    private Future<Optional<Found>> await(Query query) {
        Tail.Sighting sighting = tail.sight(FeedTopic.reservation(query.reservationId()), query.minVersion());
        return find(query, query.minVersion())
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(found)
                        : sighting.within(query.pause()).compose(ignored -> find(query, 0)))
                .onComplete(ignored -> sighting.end());
    }

    private Future<Optional<Found>> find(Query query, long leastVersion) {
        return reservations.find(query.reservationId(), query.audience().owner(), leastVersion);
    }

    private Future<Reply<ReservationAnswer>> answer(Found found, Query query) {
        return reservations
                .timeline(found)
                .map(timeline -> Reply.done(ReservationAnswer.of(
                        found, query.audience(), Optional.of(inWords(timeline, query.audience())))));
    }

    private static List<TimelineAnswer> inWords(List<TimelineEntry> timeline, Audience audience) {
        return timeline.stream()
                .map(entry -> TimelineAnswer.of(entry, audience))
                .toList();
    }

    private static Future<Reply<ReservationAnswer>> notFound(Query query) {
        return Future.succeededFuture(Reply.refused(Refusal.notFound(
                "reservation-not-found", "There is no reservation " + query.reservationId() + " of yours.")));
    }
}
