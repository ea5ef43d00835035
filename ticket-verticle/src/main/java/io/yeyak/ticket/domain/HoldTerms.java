package io.yeyak.ticket.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The deadlines that follow from the ticket types of an order; of several types, the strictest counts. */
final class HoldTerms {

    /** How much later than the customer's deadline the tickets go back, so that a payment made in time finds them. */
    static final Duration GRACE = Duration.ofMinutes(2);

    private HoldTerms() {}

    static HoldState.Held held(Order order, Show show, Instant now) {
        Instant payBy = now.plus(payWithin(order.lines(), show));
        return new HoldState.Held(order, 1, payBy, payBy.plus(GRACE), 0, false);
    }

    static Duration payWithin(List<Line> lines, Show show) {
        return lines.stream()
                .map(line -> show.required(line.ticketTypeId()).type().payWithin())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The terms of each line that an administrator has to see; empty when none has to. */
    static List<ApprovalTerms> approvals(List<Line> lines, Show show) {
        return lines.stream()
                .filter(line -> terms(line, show).needsSomebody(line.quantity()))
                .map(line -> terms(line, show))
                .toList();
    }

    static Duration within(List<ApprovalTerms> approvals) {
        return approvals.stream()
                .map(ApprovalTerms::within)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A no of one line is a no to all; a yes by itself needs all of them. */
    static ApprovalTerms.Timeout onTimeout(List<ApprovalTerms> approvals) {
        List<ApprovalTerms.Timeout> policies =
                approvals.stream().map(ApprovalTerms::onTimeout).toList();
        if (policies.contains(ApprovalTerms.Timeout.DENY)) {
            return ApprovalTerms.Timeout.DENY;
        }
        return policies.contains(ApprovalTerms.Timeout.ESCALATE)
                ? ApprovalTerms.Timeout.ESCALATE
                : ApprovalTerms.Timeout.APPROVE;
    }

    static boolean softHeld(List<ApprovalTerms> approvals) {
        return approvals.stream().allMatch(of -> of.whilePending() == ApprovalTerms.WhilePending.SOFT);
    }

    private static ApprovalTerms terms(Line line, Show show) {
        return show.required(line.ticketTypeId()).type().approval();
    }
}
