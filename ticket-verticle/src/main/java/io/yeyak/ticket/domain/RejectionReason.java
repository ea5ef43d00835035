package io.yeyak.ticket.domain;

/** Why a reservation gets no tickets. */
public enum RejectionReason {
    SOLD_OUT("There are not enough tickets left."),
    SALES_CLOSED("The sale was not open when the reservation was made, or is not open any more."),
    DENIED("An administrator said no."),
    APPROVAL_TIMED_OUT("No administrator said yes in time."),
    CANCELLED_FIRST("The reservation was cancelled before it was decided."),
    SHOW_CANCELLED("The show does not take place."),
    UNKNOWN_TICKET_TYPE("There is no such show, or no such ticket type in it.");

    private final String sentence;

    RejectionReason(String sentence) {
        this.sentence = sentence;
    }

    /** For people. */
    public String sentence() {
        return sentence;
    }
}
