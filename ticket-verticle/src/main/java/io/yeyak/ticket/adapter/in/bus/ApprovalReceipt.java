package io.yeyak.ticket.adapter.in.bus;

import io.yeyak.common.bus.Meta;
import io.yeyak.ticket.domain.ApprovalCase;
import io.yeyak.ticket.domain.ApprovalOutcome;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.RejectionReason;
import io.yeyak.ticket.domain.ReservationId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an administrator is told who has just decided.
 *
 * @param code where there are no tickets although the decision was yes: why
 * @param version the hold's
 */
record ApprovalReceipt(ReservationId reservationId, ApprovalCase.Verdict decision, Optional<String> code, long version)
        implements Meta {

    static ApprovalReceipt of(Hold hold) {
        ApprovalOutcome outcome = ApprovalOutcome.of(hold);
        return new ApprovalReceipt(
                hold.reservationId(),
                outcome.decision(),
                outcome.rejection().map(ApprovalReceipt::code),
                hold.version());
    }

    static String code(RejectionReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Map<String, String> meta() {
        return Map.of(Meta.VERSION, Long.toString(version));
    }
}
