package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.money.Money;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.postgres.Timestamps;
import io.yeyak.ticketlist.application.port.Sales;
import io.yeyak.ticketlist.domain.SalesTally;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sales as the live generation counted them. Each statement finds out itself which one that is. */
public final class PgSales implements Sales {

    private static final String SHOWS = Sql.load(PgSales.class, "list-selling-shows.sql");
    private static final String SOFT_HELD = Sql.load(PgSales.class, "sum-soft-held.sql");
    private static final String MINUTES = Sql.load(PgSales.class, "sum-sales-by-minute.sql");
    private static final String REVENUE = Sql.load(PgSales.class, "find-revenue.sql");

    private final Pool pool;

    public PgSales(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<List<Selling>> shows(Optional<UUID> showId, Instant after, int limit) {
        return pool.preparedQuery(SHOWS)
                .execute(Tuple.of(showId.orElse(null), Timestamps.of(after), limit))
                .map(rows -> rows.stream()
                        .map(row -> ViewRows.json(row, "show", Selling.class))
                        .toList());
    }

    @Override
    public Future<Map<UUID, Integer>> softHeld(Optional<UUID> showId) {
        return pool.preparedQuery(SOFT_HELD)
                .execute(Tuple.tuple().addValue(showId.orElse(null)))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.getUUID("ticket_type_id"), row -> row.getInteger("quantity"))));
    }

    @Override
    public Future<List<Minute>> minutes(Optional<UUID> showId, Instant first, Instant last) {
        return pool.preparedQuery(MINUTES)
                .execute(Tuple.of(Timestamps.of(first), Timestamps.of(last), showId.orElse(null)))
                .map(rows -> rows.stream().map(PgSales::minute).toList());
    }

    @Override
    public Future<Map<UUID, List<Money>>> revenue(List<UUID> showIds) {
        return pool.preparedQuery(REVENUE)
                .execute(Tuple.tuple().addArrayOfUUID(showIds.toArray(UUID[]::new)))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getUUID("show_id"),
                                Collectors.mapping(PgSales::money, Collectors.toList()))));
    }

    private static Minute minute(Row row) {
        SalesTally tally = new SalesTally(
                row.getLong("requested"),
                row.getLong("held"),
                row.getLong("confirmed"),
                row.getLong("rejected"),
                row.getLong("expired"),
                row.getLong("cancelled"),
                row.getLong("revenue") == 0 ? List.of() : List.of(money(row)));
        return new Minute(Timestamps.instant(row, "minute"), tally);
    }

    private static Money money(Row row) {
        return new Money(row.getLong("revenue"), row.getString("currency"));
    }
}
