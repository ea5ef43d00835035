package io.yeyak.launcher.audit.rule;

import static io.yeyak.launcher.audit.rule.Invariant.CHARGE;
import static io.yeyak.launcher.audit.rule.Invariant.LEDGER;
import static io.yeyak.launcher.audit.rule.Invariant.MONEY;

import io.yeyak.launcher.audit.rule.PaymentRow.Attempt;
import io.yeyak.launcher.audit.rule.PaymentRow.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Our money: what is kept, what is owed, and what the ledger says of it. */
final class MoneyRules {

    private MoneyRules() {}

    /** What is kept is the price of what is confirmed; what is owed counts as gone. */
    static List<Finding> kept(Dossier dossier) {
        if (dossier.reservation().isEmpty()) {
            return List.of();
        }
        var reservation = dossier.reservation().get();
        var payment = dossier.payment();
        long kept = payment.map(PaymentRow::keptMinor).orElse(0L);
        var isReserved = payment.filter(known -> known.is("AUTHORIZED")).isPresent();
        List<Finding> findings = new ArrayList<>();
        if (reservation.isClosed() && isReserved) {
            findings.add(finding(dossier, reservation.words() + " is over, and its money is still reserved"));
        }
        due(reservation, dossier.hold(), kept)
                .filter(due -> due != kept)
                .ifPresent(due -> findings.add(finding(
                        dossier,
                        "%s of %d: %d should be kept, and is %d (taken %d, given back %d, owed %d)"
                                .formatted(
                                        reservation.words(),
                                        reservation.totalMinor(),
                                        due,
                                        kept,
                                        payment.map(PaymentRow::takenMinor).orElse(0L),
                                        payment.map(PaymentRow::paidBackMinor).orElse(0L),
                                        payment.map(PaymentRow::owedMinor).orElse(0L)))));
        return findings;
    }

    private static Optional<Long> due(ReservationRow reservation, Optional<HoldRow> hold, long kept) {
        long refund = reservation.refundMinor().orElse(0L);
        return switch (reservation.state()) {
            case "CONFIRMED" -> Optional.of(reservation.totalMinor());
            case "REFUNDED", "REFUND_PENDING" -> Optional.of(reservation.totalMinor() - refund);
            case "EXPIRED", "REJECTED" -> Optional.of(0L);
            case "CANCELLED" -> {
                // Undone after the sale under a policy that gives nothing back; undone before, all goes back.
                var isSoldAndPaid = hold.filter(known -> known.is("REVOKED")).isPresent()
                        && reservation.heardOfCapture()
                        && refund == 0;
                yield Optional.of(isSoldAndPaid && kept != 0 ? reservation.totalMinor() : 0L);
            }
            default -> Optional.empty();
        };
    }

    private static Finding finding(Dossier dossier, String text) {
        return Finding.notAtRest(MONEY, dossier.id(), text);
    }

    /** What has to be posted for a payment follows from its attempts and refunds, and nothing else is posted. */
    static List<Finding> ledger(Dossier dossier) {
        if (dossier.payment().isEmpty()) {
            return List.of();
        }
        var payment = dossier.payment().get();
        var expected = expected(payment);
        var posted = new HashSet<>(payment.entries());
        List<Finding> findings = new ArrayList<>();
        for (var entry : expected) {
            if (!posted.contains(entry)) {
                findings.add(
                        Finding.never(LEDGER, dossier.id(), payment.words() + " misses the entry " + words(entry)));
            }
        }
        for (var entry : posted) {
            if (!expected.contains(entry)) {
                findings.add(Finding.never(
                        LEDGER, dossier.id(), payment.words() + " has the entry " + words(entry) + " for nothing"));
            }
        }
        return findings;
    }

    private static Set<Entry> expected(PaymentRow payment) {
        Set<Entry> expected = new HashSet<>();
        Set<UUID> earned = new HashSet<>();
        for (var attempt : payment.attempts()) {
            if (attempt.hasMoney() && payment.amountMinor() > 0) {
                expected.add(
                        new Entry("received:" + attempt.attemptId(), "CLEARING", "SUSPENSE", payment.amountMinor()));
            }
            if (attempt.isEarned() && payment.amountMinor() > 0) {
                earned.add(attempt.attemptId());
                expected.add(new Entry("earned:" + attempt.attemptId(), "SUSPENSE", "REVENUE", payment.amountMinor()));
            }
            if (attempt.isMissing()) {
                expected.add(new Entry("missing:" + attempt.attemptId(), "MISSING", "CLEARING", payment.amountMinor()));
            }
        }
        for (var refund : payment.refunds()) {
            if (earned.contains(refund.attemptId())) {
                expected.add(new Entry("owed:" + refund.refundId(), "REFUNDS", "SUSPENSE", refund.amountMinor()));
            }
            expected.addAll(expected(refund));
        }
        return expected;
    }

    private static Set<Entry> expected(PaymentRow.Refund refund) {
        Set<Entry> expected = new HashSet<>();
        var wasSaid = refund.wasLiedAbout();
        if (refund.isPaid() || wasSaid) {
            var account = refund.isByHand() && !wasSaid ? "BY_HAND" : "CLEARING";
            expected.add(new Entry("paid:" + refund.refundId(), "SUSPENSE", account, refund.amountMinor()));
        }
        if (refund.isByHand() && wasSaid) {
            expected.add(new Entry("moved:" + refund.refundId(), "CLEARING", "BY_HAND", refund.amountMinor()));
        }
        return expected;
    }

    private static String words(Entry entry) {
        return "%s (%d from %s to %s)".formatted(entry.cause(), entry.amountMinor(), entry.debit(), entry.credit());
    }

    /** At most one attempt is kept, and no more goes back than came. */
    static List<Finding> charge(Dossier dossier) {
        if (dossier.payment().isEmpty()) {
            return List.of();
        }
        var payment = dossier.payment().get();
        List<Finding> findings = new ArrayList<>();
        var captured = payment.attempts().stream()
                .filter(Attempt::isEarned)
                .map(Attempt::attemptId)
                .toList();
        if (captured.size() > 1) {
            findings.add(
                    Finding.never(CHARGE, dossier.id(), payment.words() + " was captured by attempts " + captured));
        }
        for (var attempt : payment.attempts()) {
            var back = payment.refunds().stream()
                    .filter(refund -> refund.attemptId().equals(attempt.attemptId()))
                    .mapToLong(PaymentRow.Refund::amountMinor)
                    .sum();
            var came = attempt.hasMoney() ? payment.amountMinor() : 0;
            if (back > came) {
                findings.add(Finding.never(
                        CHARGE,
                        dossier.id(),
                        "%s: attempt %s brought %d, and %d goes back"
                                .formatted(payment.words(), attempt.attemptId(), came, back)));
            }
        }
        return findings;
    }
}
