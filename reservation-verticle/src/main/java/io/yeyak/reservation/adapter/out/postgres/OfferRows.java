package io.yeyak.reservation.adapter.out.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.common.postgres.Columns;
import io.yeyak.common.postgres.Sql;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.ShowId;
import java.util.List;

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
        return new Columns<>(offers)
                .uuid(offer -> offer.showId().value())
                .text(offer -> offer.status().name())
                .bigint(Offer::version)
                .text(StoredOffer::write)
                .store(connection, sql);
    }
}
