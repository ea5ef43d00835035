package io.yeyak.payment.adapter.out.postgres;

import static io.yeyak.common.postgres.Timestamps.instant;
import static io.yeyak.common.postgres.Timestamps.maybeInstant;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.money.Money;
import io.yeyak.common.postgres.Sql;
import io.yeyak.common.postgres.Timestamps;
import io.yeyak.payment.application.port.Refunds;
import io.yeyak.payment.domain.RefundId;
import io.yeyak.payment.domain.ReservationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds refunds in PostgreSQL. */
public final class PgRefunds implements Refunds {

    private static final String FIND = Sql.load(PgRefunds.class, "find-refund.sql");
    private static final String LIST = Sql.load(PgRefunds.class, "list-refunds.sql");

    private final Pool pool;

    public PgRefunds(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Optional<ReservationId>> reservationOf(RefundId id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id.value())).map(rows -> {
            for (Row row : rows) {
                return Optional.of(new ReservationId(row.getUUID("reservation_id")));
            }
            return Optional.empty();
        });
    }

    @Override
    public Future<List<Listed>> list(Optional<String> state, Optional<Position> after, int limit) {
        Tuple page = Tuple.of(
                state.orElse(null),
                Timestamps.orNull(after.map(Position::requestedAt).orElse(null)),
                after.map(position -> position.refundId().value()).orElse(null),
                limit);
        return pool.preparedQuery(LIST).execute(page).map(rows -> {
            List<Listed> listed = new ArrayList<>();
            for (Row row : rows) {
                listed.add(read(row));
            }
            return listed;
        });
    }

    private static Listed read(Row row) {
        return new Listed(
                new RefundId(row.getUUID("refund_id")),
                new ReservationId(row.getUUID("reservation_id")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("reason"),
                row.getString("state"),
                row.getInteger("tries"),
                maybeInstant(row, "call_at"),
                Optional.ofNullable(row.getString("failure")),
                Optional.ofNullable(row.getString("evidence")).filter(evidence -> !evidence.isBlank()),
                instant(row, "requested_at"),
                instant(row, "updated_at"));
    }
}
