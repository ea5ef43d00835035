package io.yeyak.launcher.audit.rule;

import static io.yeyak.launcher.audit.rule.Invariant.DEADLINE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whatever waits is watched: nothing waits for ever. */
final class DeadlineRules {

    private static final Set<String> WATCHED = Set.of("REQUESTED", "FINALIZING", "CANCELLING", "REFUND_PENDING");
    private static final Set<String> AWAITED = Set.of("REQUESTED", "CAPTURING", "VOIDING");

    private DeadlineRules() {}

    static List<Finding> judge(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        dossier.reservation().ifPresent(row -> {
            if (WATCHED.contains(row.state())
                    && row.dueAt().isEmpty()
                    && row.attention().isEmpty()) {
                findings.add(never(dossier, row.words() + " has no deadline, and nobody was called"));
            }
            overdue(dossier, row.words(), row.dueAt(), row.isOverdue()).ifPresent(findings::add);
        });
        dossier.hold().ifPresent(row -> {
            unwatched(row).ifPresent(wrong -> findings.add(never(dossier, row.words() + " " + wrong)));
            overdue(dossier, row.words(), row.dueAt(), row.isOverdue()).ifPresent(findings::add);
        });
        dossier.payment().ifPresent(row -> {
            unwatched(row).ifPresent(wrong -> findings.add(never(dossier, row.words() + " " + wrong)));
            overdue(dossier, row.words(), row.dueAt(), row.isOverdue()).ifPresent(findings::add);
        });
        return findings;
    }

    private static Optional<String> unwatched(HoldRow hold) {
        if (hold.is("HELD")) {
            return hold.dueAt().equals(hold.expiresAt()) && hold.dueAt().isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            "expires at %s and is due at %s".formatted(words(hold.expiresAt()), words(hold.dueAt())));
        }
        if (!hold.awaitsApproval()) {
            return Optional.empty();
        }
        var open = hold.approval().filter(approval -> approval.state().equals("OPEN"));
        if (open.isEmpty()) {
            return Optional.of("waits for an approval that nobody is asked for");
        }
        var isLeftToPeople = open.get().onTimeout().filter("ESCALATE"::equals).isPresent();
        return open.get().dueAt().equals(hold.dueAt()) && (hold.dueAt().isPresent() || isLeftToPeople)
                ? Optional.empty()
                : Optional.of("waits for an approval until %s and is due at %s"
                        .formatted(words(open.get().dueAt()), words(hold.dueAt())));
    }

    private static Optional<String> unwatched(PaymentRow payment) {
        var next = Stream.of(
                        payment.attempts().stream().map(PaymentRow.Attempt::callAt),
                        payment.refunds().stream().map(PaymentRow.Refund::callAt),
                        payment.refunds().stream().map(PaymentRow.Refund::verifyAt))
                .flatMap(calls -> calls)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        if (payment.dueAt().isEmpty()) {
            return next.isPresent() || AWAITED.contains(payment.state())
                    ? Optional.of("has no deadline, and the next call is at " + words(next))
                    : Optional.empty();
        }
        return next.filter(payment.dueAt().get()::isAfter)
                .map(call -> "is due at %s and the next call is at %s".formatted(words(payment.dueAt()), call));
    }

    private static Optional<Finding> overdue(Dossier dossier, String row, Optional<Instant> dueAt, boolean isOverdue) {
        return isOverdue
                ? Optional.of(Finding.notAtRest(
                        DEADLINE, dossier.id(), row + " was due at " + words(dueAt) + ", and nobody woke it"))
                : Optional.empty();
    }

    private static Finding never(Dossier dossier, String text) {
        return Finding.never(DEADLINE, dossier.id(), text);
    }

    private static String words(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("never");
    }
}
