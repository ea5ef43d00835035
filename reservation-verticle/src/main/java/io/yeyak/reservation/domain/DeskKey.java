package io.yeyak.reservation.domain;

import java.util.Optional;

/**
 * What a rule needs to see. Of the four parts of a {@link ReservationDesk}
 *
 * <ul>
 *   <li>the reservation is the one of {@code reservationId};
 *   <li>the offer and the show's cancellation are those of {@code showId};
 *   <li>the allowance is the one of {@code customerId} for {@code showId} when both are given, else the one of the
 *       reservation's customer for the reservation's show, else untouched.
 * </ul>
 *
 * A part that the key does not lead to is read as empty, and writing it has no effect. The offer is read without a
 * lock where there is a reservation, and only written by a key that names a show and nothing else.
 */
public record DeskKey(Optional<ReservationId> reservationId, Optional<ShowId> showId, Optional<CustomerId> customerId) {

    /** For placing a reservation that may not exist yet. */
    public static DeskKey placing(ReservationId reservation, ShowId show, CustomerId customer) {
        return new DeskKey(Optional.of(reservation), Optional.of(show), Optional.of(customer));
    }

    /** For a reservation whose show is not known to who asks. */
    public static DeskKey reservation(ReservationId reservation) {
        return new DeskKey(Optional.of(reservation), Optional.empty(), Optional.empty());
    }

    /** For an event about a reservation. */
    public static DeskKey reservation(ReservationId reservation, ShowId show) {
        return new DeskKey(Optional.of(reservation), Optional.of(show), Optional.empty());
    }

    /** For what is known of a show. */
    public static DeskKey show(ShowId show) {
        return new DeskKey(Optional.empty(), Optional.of(show), Optional.empty());
    }
}
