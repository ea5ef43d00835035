package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.money.Money;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.SalesAnswer.MinuteSales;
import io.yeyak.ticketlist.application.SalesAnswer.ShowSales;
import io.yeyak.ticketlist.application.port.Feed;
import io.yeyak.ticketlist.application.port.Sales;
import io.yeyak.ticketlist.application.port.Sales.Minute;
import io.yeyak.ticketlist.application.port.Sales.Selling;
import io.yeyak.ticketlist.domain.SalesTally;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Says how sales go: of one show, or of all of them. */
public final class GetSales {

    public static final int USUAL_MINUTES = 15;
    public static final int FEWEST_MINUTES = 5;
    public static final int MOST_MINUTES = 180;

    /** More than anybody looks at; the minutes are of all of them. */
    private static final int MOST_SHOWS = 200;

    private final Sales sales;
    private final Feed feed;
    private final InstantSource clock;

    public GetSales(Sales sales, Feed feed, InstantSource clock) {
        this.sales = sales;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param showId empty for all shows
     * @param minutes how many of the last ones; brought into 5 to 180
     */
    public record Query(Optional<UUID> showId, int minutes) {

        public Query {
            minutes = Math.clamp(minutes, FEWEST_MINUTES, MOST_MINUTES);
        }
    }

    /** What was read. */
    private record Known(
            Instant now,
            List<Selling> shows,
            Map<UUID, Integer> softHeld,
            Map<UUID, List<Money>> revenue,
            List<Minute> minutes,
            Duration lag) {}

    public Future<Reply<SalesAnswer>> handle(Query query) {
        Instant now = clock.instant();
        return sales.shows(query.showId(), now.minus(ListShows.AFTERGLOW), MOST_SHOWS)
                .compose(shows -> shows.isEmpty() && query.showId().isPresent()
                        ? Future.succeededFuture(
                                Reply.refused(unknown(query.showId().get())))
                        : answer(query, now, shows));
    }

    private Future<Reply<SalesAnswer>> answer(Query query, Instant now, List<Selling> shows) {
        Instant last = now.truncatedTo(ChronoUnit.MINUTES);
        Instant first = last.minus(query.minutes() - 1L, ChronoUnit.MINUTES);
        Future<Map<UUID, Integer>> softHeld = sales.softHeld(query.showId());
        Future<Map<UUID, List<Money>>> revenue =
                sales.revenue(shows.stream().map(Selling::showId).toList());
        Future<List<Minute>> minutes = sales.minutes(query.showId(), first, last);
        Future<Duration> lag = feed.lag();
        return Future.all(softHeld, revenue, minutes, lag)
                .map(read -> new Known(now, shows, softHeld.result(), revenue.result(), minutes.result(), lag.result()))
                .map(known -> Reply.done(answer(known, first, query.minutes())));
    }

    private static SalesAnswer answer(Known known, Instant first, int count) {
        List<ShowSales> shows = known.shows().stream()
                .map(show ->
                        ShowSales.of(show, known.softHeld(), known.revenue().getOrDefault(show.showId(), List.of())))
                .toList();
        return new SalesAnswer(
                known.now(),
                shows,
                minutes(known.minutes(), first, count),
                known.minutes().stream().map(Minute::tally).reduce(SalesTally.NONE, SalesTally::plus),
                SalesAnswer.oversold(shows),
                Math.max(0, known.lag().toSeconds()));
    }

    /** Every minute, also those in which nothing happened. */
    private static List<MinuteSales> minutes(List<Minute> eventful, Instant first, int count) {
        Map<Instant, SalesTally> tallies =
                eventful.stream().collect(Collectors.toMap(Minute::at, Minute::tally, SalesTally::plus));
        return LongStream.range(0, count)
                .mapToObj(nth -> first.plus(nth, ChronoUnit.MINUTES))
                .map(at -> MinuteSales.of(at, tallies.getOrDefault(at, SalesTally.NONE)))
                .toList();
    }

    private static Refusal unknown(UUID showId) {
        return Refusal.notFound("show-not-found", "There is no show " + showId + ".");
    }
}
