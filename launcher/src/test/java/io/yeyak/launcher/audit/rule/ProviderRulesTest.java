package io.yeyak.launcher.audit.rule;

import static io.yeyak.launcher.audit.rule.DossierRulesTest.ATTEMPT;
import static io.yeyak.launcher.audit.rule.DossierRulesTest.ID;
import static io.yeyak.launcher.audit.rule.DossierRulesTest.LATER;
import static io.yeyak.launcher.audit.rule.DossierRulesTest.REFUND;
import static io.yeyak.launcher.audit.rule.DossierRulesTest.SHOW;
import static io.yeyak.launcher.audit.rule.DossierRulesTest.hold;
import static io.yeyak.launcher.audit.rule.DossierRulesTest.refund;
import static io.yeyak.launcher.audit.rule.DossierRulesTest.reservation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the provider has answered against what it has done. */
class ProviderRulesTest {

    @Test
    void takesACaptureThatWasOnlyAnsweredForOnItsWayUntilItIsProved() {
        assertThat(judgeProvider("CAPTURED", Optional.of("INQUIRE"), "AUTHORISED"))
                .isEmpty();
        assertThat(judgeProvider("RETAKING", Optional.of("CAPTURE"), "AUTHORISED"))
                .isEmpty();
        assertThat(judgeProvider("CAPTURED", Optional.empty(), "CAPTURED")).isEmpty();
    }

    @Test
    void wantsWhatIsProvedToBeTaken() {
        assertThat(judgeProvider("CAPTURED", Optional.empty(), "AUTHORISED"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.invariant()).isEqualTo(Invariant.PROVIDER);
                    assertThat(finding.atOnce()).isFalse();
                });
    }

    @Test
    void isContentWithMissingMoneyThatIsReallyMissing() {
        assertThat(judgeProvider("MISSING", Optional.empty(), "CANCELLED")).isEmpty();
        assertThat(judgeProvider("MISSING", Optional.empty(), "CAPTURED"))
                .extracting(Finding::invariant)
                .containsExactly(Invariant.PROVIDER);
    }

    @Test
    void takesARefundThatWasOnlyAnsweredForOnItsWayUntilItIsProved() {
        assertThat(judgeRefund(Optional.of(LATER))).isEmpty();
        assertThat(judgeRefund(Optional.empty())).extracting(Finding::invariant).containsExactly(Invariant.PROVIDER);
    }

    private static List<Finding> judgeRefund(Optional<Instant> verifyAt) {
        var refund = refund("SUCCEEDED", Optional.of("PROVIDER"), Optional.empty(), verifyAt);
        var payment = new PaymentRow(
                ID,
                SHOW,
                100,
                "CAPTURED",
                5,
                verifyAt,
                List.of(attempt("CAPTURED", Optional.empty())),
                List.of(refund),
                List.of(
                        new PaymentRow.Entry("received:" + ATTEMPT, "CLEARING", "SUSPENSE", 100),
                        new PaymentRow.Entry("earned:" + ATTEMPT, "SUSPENSE", "REVENUE", 100),
                        new PaymentRow.Entry("owed:" + REFUND, "REFUNDS", "SUSPENSE", 100),
                        new PaymentRow.Entry("paid:" + REFUND, "SUSPENSE", "CLEARING", 100)),
                false);
        return DossierRules.judge(beside("EXPIRED", hold("EXPIRED"), payment, "CAPTURED"));
    }

    private static List<Finding> judgeProvider(String attempt, Optional<String> call, String charge) {
        List<PaymentRow.Entry> entries = new ArrayList<>(List.of(
                new PaymentRow.Entry("received:" + ATTEMPT, "CLEARING", "SUSPENSE", 100),
                new PaymentRow.Entry("earned:" + ATTEMPT, "SUSPENSE", "REVENUE", 100)));
        if (attempt.equals("MISSING")) {
            entries.add(new PaymentRow.Entry("missing:" + ATTEMPT, "MISSING", "CLEARING", 100));
        }
        var payment = new PaymentRow(
                ID,
                SHOW,
                100,
                "CAPTURED",
                5,
                call.map(_ -> LATER),
                List.of(attempt(attempt, call)),
                List.of(),
                entries,
                false);
        return DossierRules.judge(beside("CONFIRMED", hold("COMMITTED"), payment, charge));
    }

    private static PaymentRow.Attempt attempt(String state, Optional<String> call) {
        return new PaymentRow.Attempt(ATTEMPT, state, false, call, call.map(_ -> LATER));
    }

    /** With what the provider has. */
    private static Dossier beside(String state, Optional<HoldRow> hold, PaymentRow payment, String charge) {
        var taken = charge.equals("CAPTURED")
                ? List.of(new ChargeRow.Movement("CAPTURED", 100))
                : List.<ChargeRow.Movement>of();
        var theirs = new ChargeRow("pay_1", ATTEMPT.toString(), ID, charge, 100, 0, List.of(), taken);
        return new Dossier(
                ID,
                EnumSet.of(Part.RESERVATION, Part.TICKET, Part.PAYMENT, Part.TICKETLIST, Part.SANDBOX),
                false,
                Optional.of(reservation(state)),
                hold,
                Optional.of(payment),
                List.of(theirs),
                Optional.of(new ViewRow(ID, SHOW, "minji", state, 7, 1, 5)));
    }
}
