package io.yeyak.launcher.audit.rule;

import java.util.List;
import java.util.UUID;

/**
 * What counts against a customer's limit beside what should.
 *
 * @param counted by the counter
 * @param held in reservations that are not closed
 */
public record LimitRow(String customerId, UUID showId, UUID ticketTypeId, long counted, long held) {

    /** What it is about. */
    public String subject() {
        return customerId + " " + showId + " " + ticketTypeId;
    }

    /** What is wrong with it. */
    public List<Finding> judge() {
        return counted == held
                ? List.of()
                : List.of(Finding.never(
                        Invariant.LIMIT,
                        subject(),
                        "customer %s, ticket type %s of show %s: %d count, and %d are in open reservations"
                                .formatted(customerId, ticketTypeId, showId, counted, held)));
    }
}
