package io.yeyak.reservation.adapter.in.bus;

import io.yeyak.common.bus.Meta;
import io.yeyak.reservation.domain.AttemptId;
import io.yeyak.reservation.domain.Paying;
import io.yeyak.reservation.domain.ReservationId;
import java.util.Map;

/** That payment was asked for. */
record PaymentAttempt(AttemptId attemptId, ReservationId reservationId, long version) implements Meta {

    static PaymentAttempt of(Paying.Requested requested) {
        return new PaymentAttempt(requested.attemptId(), requested.reservationId(), requested.version());
    }

    @Override
    public Map<String, String> meta() {
        return Map.of(Meta.RESOURCE_ID, attemptId.value().toString(), Meta.VERSION, String.valueOf(version));
    }
}
