package io.yeyak.ticketlist.domain;

import java.util.Set;

/** Where a show stands, in Ticket's word. A word of a later release is kept as it is. */
public record ShowStatus(String value) {

    private static final Set<String> PUBLIC = Set.of("ON_SALE", "PAUSED", "CLOSED", "CANCELLED");

    /** Whether everybody may know of the show. One in a status that is not known yet stays with the administrators. */
    public boolean isPublic() {
        return PUBLIC.contains(value);
    }
}
