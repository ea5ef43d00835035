package io.yeyak.reservation.adapter.in.bus;

import io.yeyak.common.bus.Meta;
import io.yeyak.common.money.Money;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.Standing;
import io.yeyak.reservation.domain.Status;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a command did to a reservation. */
record ReservationReceipt(
        ReservationId reservationId,
        Status state,
        long version,
        Optional<String> reason,
        Money total,
        Optional<Instant> payBy,
        Optional<Money> refund)
        implements Meta {

    static ReservationReceipt of(Standing standing) {
        return new ReservationReceipt(
                standing.reservationId(),
                standing.state(),
                standing.version(),
                standing.reason(),
                standing.total(),
                standing.payBy(),
                standing.refund());
    }

    @Override
    public Map<String, String> meta() {
        return Map.of(Meta.RESOURCE_ID, reservationId.value().toString(), Meta.VERSION, String.valueOf(version));
    }
}
