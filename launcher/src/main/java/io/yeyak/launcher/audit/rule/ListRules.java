package io.yeyak.launcher.audit.rule;

import static io.yeyak.launcher.audit.rule.Invariant.KNOWN;
import static io.yeyak.launcher.audit.rule.Invariant.LIST;

import java.util.ArrayList;
import java.util.List;

/** What is shown against what is stored, and what is stored of reservations that nobody placed. */
final class ListRules {

    private ListRules() {}

    /** The row of the ticket list against the rows that it is made of. */
    static List<Finding> shown(Dossier dossier) {
        if (dossier.reservation().isEmpty()) {
            return List.of();
        }
        var stored = dossier.reservation().get();
        if (dossier.view().isEmpty()) {
            return List.of(finding(dossier, stored.words() + " is not in the list"));
        }
        var shown = dossier.view().get();
        long holdVersion = dossier.hold().map(HoldRow::version).orElse(0L);
        long paymentVersion = dossier.payment().map(PaymentRow::version).orElse(0L);
        var agrees = shown.state().equals(stored.state())
                && shown.customerId().equals(stored.customerId())
                && shown.showId().equals(stored.showId())
                && shown.reservationVersion() == stored.version()
                && shown.holdVersion() == holdVersion
                && shown.paymentVersion() == paymentVersion;
        return agrees
                ? List.of()
                : List.of(finding(
                        dossier,
                        "%s, hold version %d, payment version %d is shown as %s, versions %d, %d and %d, of %s"
                                .formatted(
                                        stored.words(),
                                        holdVersion,
                                        paymentVersion,
                                        shown.state(),
                                        shown.reservationVersion(),
                                        shown.holdVersion(),
                                        shown.paymentVersion(),
                                        shown.customerId())));
    }

    private static Finding finding(Dossier dossier, String text) {
        return Finding.notAtRest(LIST, dossier.id(), text);
    }

    /** Whatever there is belongs to a reservation. */
    static List<Finding> known(Dossier dossier) {
        if (dossier.reservation().isPresent()) {
            return List.of();
        }
        List<String> rows = new ArrayList<>();
        dossier.hold().ifPresent(hold -> rows.add(hold.words()));
        dossier.payment().ifPresent(payment -> rows.add(payment.words()));
        dossier.charges().forEach(charge -> rows.add(charge.words()));
        dossier.view()
                .ifPresent(view -> rows.add("row of the list %s (%s)".formatted(view.reservationId(), view.state())));
        return rows.isEmpty()
                ? List.of()
                : List.of(Finding.notAtRest(
                        KNOWN, dossier.id(), "there is no reservation " + dossier.id() + " for " + rows));
    }
}
