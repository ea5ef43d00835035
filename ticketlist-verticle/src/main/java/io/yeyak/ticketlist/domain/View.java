package io.yeyak.ticketlist.domain;

import java.util.List;

/** What is kept of one subject. */
public sealed interface View permits ShowView, ReservationView {

    /** Nothing is known of the subject. */
    static View blank(ViewKey key) {
        return switch (key) {
            case ViewKey.Show(var showId) -> ShowView.blank(showId);
            case ViewKey.Reservation(var reservationId) -> ReservationView.blank(reservationId);
        };
    }

    /** What administrators did to the subject since the view was loaded. */
    List<AdminAct> acts();

    /**
     * The view after an event.
     *
     * @throws IllegalArgumentException when the event is of another kind of subject
     */
    default View after(ViewEvent event, Occurrence occurrence) {
        if (this instanceof ShowView view && event instanceof ShowEvent ofShow) {
            return view.after(ofShow, occurrence);
        }
        if (this instanceof ReservationView view && event instanceof ReservationViewEvent ofReservation) {
            return view.after(ofReservation, occurrence);
        }
        throw new IllegalArgumentException(occurrence.type() + " says nothing of " + this);
    }
}
