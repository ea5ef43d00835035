package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.postgres.Sql;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.ShowId;
import java.util.List;
import java.util.UUID;

/** The table {@code offer}. */
final class OfferRows {

    private static final String INSERT = Sql.load(OfferRows.class, "insert-offers.sql");
    private static final String UPDATE = Sql.load(OfferRows.class, "update-offers.sql");

    private OfferRows() {}

    static Future<Void> save(SqlConnection connection, Part<ShowId, Offer> part) {
        return Future.all(store(connection, INSERT, part.added()), store(connection, UPDATE, part.updated()))
                .mapEmpty();
    }

    private static Future<Void> store(SqlConnection connection, String sql, List<Offer> offers) {
        if (offers.isEmpty()) {
            return Future.succeededFuture();
        }
        UUID[] shows = offers.stream().map(offer -> offer.showId().value()).toArray(UUID[]::new);
        String[] states = offers.stream().map(offer -> offer.status().name()).toArray(String[]::new);
        Long[] versions = offers.stream().map(Offer::version).toArray(Long[]::new);
        String[] documents = offers.stream().map(StoredOffer::write).toArray(String[]::new);
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(shows, states, versions, documents))
                .mapEmpty();
    }
}
