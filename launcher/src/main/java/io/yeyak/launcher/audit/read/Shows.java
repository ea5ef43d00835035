package io.yeyak.launcher.audit.read;

import io.vertx.sqlclient.Tuple;
import io.yeyak.launcher.audit.rule.LimitRow;
import io.yeyak.launcher.audit.rule.Part;
import io.yeyak.launcher.audit.rule.ShowPair;
import io.yeyak.launcher.audit.rule.StockRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows with their stock, and what counts against the limits of customers. Waits: not for an event loop. */
public final class Shows {

    private static final String PAGE = Table.sql("page-of-shows.sql");
    private static final String SHOWS_OF = Table.sql("shows-of.sql");
    private static final String SHOWN = Table.sql("shown-shows-of.sql");
    private static final String STOCK = Table.sql("stock-of-shows.sql");
    private static final String END_OF_CUSTOMERS = Table.sql("end-of-customers.sql");
    private static final String LIMITS = Table.sql("limits-of-customers.sql");
    private static final String LAST_LIMITS = Table.sql("limits-of-last-customers.sql");

    private final Books books;

    public Shows(Books books) {
        this.books = books;
    }

    private record Version(UUID showId, long version) {}

    /**
     * What counts against the limits of some customers.
     *
     * @param next where to go on; empty at the end
     */
    public record LimitPage(List<LimitRow> rows, Optional<String> next) {}

    /** The next shows in the order of their ids; empty when Ticket cannot be asked. */
    public Optional<List<UUID>> page(Optional<UUID> after, int size) {
        return books.ask(
                Part.TICKET,
                schema ->
                        schema.read(PAGE, Tuple.of(after.orElse(new UUID(0, 0)), size), row -> row.getUUID("show_id")));
    }

    /** The stock of these shows; empty when Ticket cannot be asked. */
    public Optional<List<StockRow>> stock(Collection<UUID> shows) {
        return books.ask(Part.TICKET, schema -> schema.read(STOCK, ids(shows), Rows::stock));
    }

    /** These shows as they are stored and as they are shown; empty when one of the two cannot be asked. */
    public Optional<List<ShowPair>> pairs(Collection<UUID> shows) {
        var parked = books.parked();
        return versions(Part.TICKET, SHOWS_OF, shows)
                .flatMap(stored -> versions(Part.TICKETLIST, SHOWN, shows)
                        .map(shown -> shows.stream()
                                .map(show -> new ShowPair(
                                        show,
                                        stored.getOrDefault(show, 0L),
                                        shown.getOrDefault(show, 0L),
                                        parked.contains(show.toString())))
                                .toList()));
    }

    private Optional<Map<UUID, Long>> versions(Part part, String sql, Collection<UUID> shows) {
        return books.ask(
                        part,
                        schema -> schema.read(
                                sql, ids(shows), row -> new Version(row.getUUID("show_id"), row.getLong("version"))))
                .map(found -> {
                    Map<UUID, Long> versions = new LinkedHashMap<>();
                    found.forEach(one -> versions.put(one.showId(), one.version()));
                    return versions;
                });
    }

    /** The limits of the next customers; empty when Reservation cannot be asked. */
    public Optional<LimitPage> limits(String after, int size) {
        return books.ask(
                Part.RESERVATION,
                schema -> schema.read(END_OF_CUSTOMERS, Tuple.of(after, size), row -> Columns.text(row, "customer_id"))
                        .compose(end -> end.isEmpty()
                                ? schema.read(LAST_LIMITS, Tuple.of(after), Rows::limit)
                                        .map(rows -> new LimitPage(rows, Optional.empty()))
                                : schema.read(LIMITS, Tuple.of(after, end.getFirst()), Rows::limit)
                                        .map(rows -> new LimitPage(rows, Optional.of(end.getFirst())))));
    }

    private static Tuple ids(Collection<UUID> shows) {
        return Tuple.of(shows.toArray(UUID[]::new));
    }
}
