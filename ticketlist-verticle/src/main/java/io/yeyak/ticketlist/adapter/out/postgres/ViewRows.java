package io.yeyak.ticketlist.adapter.out.postgres;

import io.vertx.sqlclient.Row;
import io.yeyak.common.json.Json;
import io.yeyak.ticketlist.domain.HoldSide;
import io.yeyak.ticketlist.domain.PaymentSide;
import io.yeyak.ticketlist.domain.ReservationSide;
import io.yeyak.ticketlist.domain.ReservationView;
import java.util.List;
import java.util.Optional;

/** Rows of {@code reservation_view} as views. */
final class ViewRows {

    private ViewRows() {}

    static ReservationView reservation(Row row) {
        return new ReservationView(
                row.getUUID("reservation_id"),
                Optional.of(row.getUUID("show_id")),
                json(row, "reservation", ReservationSide.class),
                json(row, "hold", HoldSide.class),
                json(row, "payment", PaymentSide.class),
                List.of(),
                List.of(),
                List.of());
    }

    static <T> T json(Row row, String column, Class<T> type) {
        return Json.decode(row.getString(column), type);
    }
}
