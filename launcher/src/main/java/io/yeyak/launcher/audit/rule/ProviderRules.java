package io.yeyak.launcher.audit.rule;

import static io.yeyak.launcher.audit.rule.Invariant.CHARGE;
import static io.yeyak.launcher.audit.rule.Invariant.PROVIDER;

import io.yeyak.launcher.audit.rule.PaymentRow.Attempt;
import io.yeyak.launcher.audit.rule.PaymentRow.Refund;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The provider's books against ours, and against themselves. What the provider is yet to be asked is not judged: what
 * it answered and did not do is on its way until it is proved, and wrong from then on.
 */
final class ProviderRules {

    private final Dossier dossier;
    private final List<Finding> findings = new ArrayList<>();

    private ProviderRules(Dossier dossier) {
        this.dossier = dossier;
    }

    /** What the provider has taken and given back, by its books alone. */
    static List<Finding> charge(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (var charge : dossier.charges()) {
            var back = charge.refunds().stream()
                    .mapToLong(ChargeRow.Refund::amountMinor)
                    .sum();
            var came = charge.isCaptured() ? charge.amountMinor() : 0;
            var agrees = charge.moved("CAPTURED") == came
                    && charge.refundedMinor() == back
                    && charge.moved("REFUNDED") == back;
            if (!agrees || back > came) {
                findings.add(Finding.never(
                        CHARGE,
                        dossier.id(),
                        "%s: came %d, went back %d in refunds, %d by its sum; moved %d and %d"
                                .formatted(
                                        charge.words(),
                                        came,
                                        back,
                                        charge.refundedMinor(),
                                        charge.moved("CAPTURED"),
                                        charge.moved("REFUNDED"))));
            }
            if (came > back) {
                kept.add(charge.paymentId());
            }
        }
        if (kept.size() > 1) {
            findings.add(Finding.notAtRest(CHARGE, dossier.id(), "the provider keeps the money of " + kept));
        }
        return findings;
    }

    /** The provider's books against ours. */
    static List<Finding> judge(Dossier dossier) {
        var rules = new ProviderRules(dossier);
        dossier.payment().filter(payment -> payment.amountMinor() > 0).ifPresent(payment -> {
            payment.attempts().forEach(attempt -> rules.compare(payment, attempt));
            payment.refunds().forEach(refund -> rules.compare(payment, refund));
        });
        dossier.charges().forEach(rules::known);
        return rules.findings;
    }

    private void compare(PaymentRow payment, Attempt attempt) {
        var charges = dossier.charges().stream()
                .filter(charge -> charge.reference().equals(attempt.attemptId().toString()))
                .toList();
        var captured = charges.stream()
                .filter(ChargeRow::isCaptured)
                .filter(charge -> charge.amountMinor() == payment.amountMinor())
                .count();
        var reserved = charges.stream().filter(ChargeRow::isAuthorised).count();
        if (!attempt.isOver()) {
            return;
        }
        if (attempt.isMissing()) {
            report(captured == 0 && reserved == 0, payment, attempt, charges);
        } else if (attempt.hasMoney()) {
            report(captured == 1, payment, attempt, charges);
        } else {
            var isAuthorised = attempt.state().equals("AUTHORISED");
            report(captured == 0 && reserved == (isAuthorised ? 1 : 0), payment, attempt, charges);
        }
    }

    private void report(boolean good, PaymentRow payment, Attempt attempt, List<ChargeRow> charges) {
        if (!good) {
            tell("%s says attempt %s is %s over %d, and the provider has %s"
                    .formatted(
                            payment.words(),
                            attempt.attemptId(),
                            attempt.state(),
                            payment.amountMinor(),
                            charges.stream()
                                    .map(charge -> charge.words() + " over " + charge.amountMinor())
                                    .toList()));
        }
    }

    private void compare(PaymentRow payment, Refund refund) {
        var theirs = dossier.charges().stream()
                .flatMap(charge -> charge.refunds().stream())
                .filter(back -> back.reference().equals(refund.refundId().toString()))
                .mapToLong(ChargeRow.Refund::amountMinor)
                .sum();
        var ours = refund.isPaid() && !refund.isByHand() ? refund.amountMinor() : 0;
        if (refund.isPaid() && !refund.isUnproven() && theirs != ours) {
            tell("%s says refund %s of %d has succeeded%s, and the provider gave back %d"
                    .formatted(
                            payment.words(),
                            refund.refundId(),
                            refund.amountMinor(),
                            refund.isByHand() ? " by hand" : "",
                            theirs));
        }
    }

    /** Whatever the provider has is of an attempt and a refund of ours. */
    private void known(ChargeRow charge) {
        var payment = dossier.payment();
        var attempt = find(payment, charge.reference());
        if (attempt.isEmpty()) {
            tell(charge.words() + " over " + charge.amountMinor() + " is of no attempt of ours");
        }
        for (var back : charge.refunds()) {
            var isOurs = payment.stream()
                    .flatMap(known -> known.refunds().stream())
                    .anyMatch(refund -> refund.refundId().toString().equals(back.reference()));
            if (!isOurs) {
                tell("%s gave back %d as %s, which is no refund of ours"
                        .formatted(charge.words(), back.amountMinor(), back.reference()));
            }
        }
    }

    private static Optional<Attempt> find(Optional<PaymentRow> payment, String reference) {
        return payment.stream()
                .flatMap(known -> known.attempts().stream())
                .filter(attempt -> attempt.attemptId().toString().equals(reference))
                .findFirst();
    }

    private void tell(String text) {
        findings.add(Finding.notAtRest(PROVIDER, dossier.id(), text));
    }
}
