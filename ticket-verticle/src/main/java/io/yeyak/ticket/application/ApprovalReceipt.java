package io.yeyak.ticket.application;

import io.yeyak.common.bus.Meta;
import io.yeyak.ticket.domain.ApprovalCase;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.HoldState;
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
public record ApprovalReceipt(
        ReservationId reservationId, ApprovalCase.Verdict decision, Optional<String> code, long version)
        implements Meta {

    static ApprovalReceipt of(Hold hold) {
        boolean denied = hold.approval().orElse(null) instanceof ApprovalCase.Decided decided
                && decided.verdict() == ApprovalCase.Verdict.DENIED;
        return denied
                ? receipt(hold, ApprovalCase.Verdict.DENIED, Optional.empty())
                : receipt(hold, ApprovalCase.Verdict.APPROVED, rejection(hold.state()));
    }

    private static ApprovalReceipt receipt(Hold hold, ApprovalCase.Verdict decision, Optional<String> code) {
        return new ApprovalReceipt(hold.reservationId(), decision, code, hold.version());
    }

    private static Optional<String> rejection(HoldState state) {
        return state instanceof HoldState.Rejected rejected
                ? Optional.of(rejected.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : Optional.empty();
    }

    @Override
    public Map<String, String> meta() {
        return Map.of(Meta.VERSION, Long.toString(version));
    }
}
