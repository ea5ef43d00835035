package io.yeyak.reservation.adapter.in.bus;

import io.yeyak.common.bus.Address;

/** Where Reservation answers. */
public final class ReservationAddresses {

    public static final Address PLACE = new Address("reservation.place");
    public static final Address CANCEL = new Address("reservation.cancel");
    public static final Address FORCE_CANCEL = new Address("reservation.force-cancel");
    public static final Address REQUEST_PAYMENT = new Address("reservation.request-payment");
    public static final Address RESOLVE_ATTENTION = new Address("reservation.resolve-attention");

    private ReservationAddresses() {}
}
