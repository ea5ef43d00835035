package io.yeyak.reservation.application;

import io.yeyak.common.time.Ids;
import io.yeyak.reservation.domain.AttemptId;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.ReservationId;
import java.util.UUID;

/**
 * The identities that follow from what a client sent. The same request gives the same identity for ever, so it can be
 * repeated at any time without a record of keys that somebody would have to prune.
 */
public final class Identities {

    /** The namespace of URLs (RFC 9562), under which each customer has a namespace of their own. */
    private static final UUID ROOT = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private Identities() {}

    /** The reservation that a customer places with a key. */
    public static ReservationId reservation(CustomerId customer, String idempotencyKey) {
        return new ReservationId(Ids.named(Ids.named(ROOT, "yeyak:" + customer.value()), idempotencyKey));
    }

    /** The attempt to pay that is asked for with a key. */
    public static AttemptId attempt(ReservationId reservation, String idempotencyKey) {
        return new AttemptId(Ids.named(reservation.value(), "attempt:" + idempotencyKey));
    }
}
