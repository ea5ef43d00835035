package io.yeyak.reservation.domain;

import java.util.List;

/** That Ticket sold the hold with this fence, and issued these tickets. */
public record Issue(long fence, List<Ticket> tickets) {

    public Issue {
        tickets = List.copyOf(tickets);
    }
}
