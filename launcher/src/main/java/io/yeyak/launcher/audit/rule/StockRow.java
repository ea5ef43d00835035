package io.yeyak.launcher.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The counters of a ticket type beside what they should add up to.
 *
 * @param counters empty where tickets are held of a type that there is not
 * @param heldByHolds tickets in holds that wait
 * @param soldByHolds tickets in holds that are sold
 */
public record StockRow(
        UUID showId, UUID ticketTypeId, Optional<Counters> counters, long heldByHolds, long soldByHolds) {

    /** What the row of the stock says. */
    public record Counters(long capacity, long available, long held, long sold, long blocked) {

        private boolean isConserved() {
            return capacity == available + held + sold + blocked
                    && available >= 0
                    && held >= 0
                    && sold >= 0
                    && blocked >= 0;
        }

        private String words() {
            return "capacity %d, available %d, held %d, sold %d, blocked %d"
                    .formatted(capacity, available, held, sold, blocked);
        }
    }

    /** What is wrong with it. */
    public List<Finding> judge() {
        List<Finding> findings = new ArrayList<>();
        var type = "ticket type %s of show %s".formatted(ticketTypeId, showId);
        if (counters.isEmpty()) {
            findings.add(finding(type + " has no stock, and holds have " + (heldByHolds + soldByHolds)));
            return findings;
        }
        var stock = counters.get();
        if (!stock.isConserved()) {
            findings.add(finding(type + " does not add up: " + stock.words()));
        }
        if (stock.held() != heldByHolds || stock.sold() != soldByHolds) {
            findings.add(finding("%s says %s, and its holds have held %d, sold %d"
                    .formatted(type, stock.words(), heldByHolds, soldByHolds)));
        }
        return findings;
    }

    private Finding finding(String text) {
        return Finding.never(Invariant.STOCK, showId, text);
    }
}
