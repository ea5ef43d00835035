package io.yeyak.ticket.application;

import io.yeyak.common.bus.Meta;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.HoldState;
import io.yeyak.ticket.domain.RejectionReason;
import io.yeyak.ticket.domain.ReservationId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a decision.
 *
 * @param code where there are no tickets although somebody said yes: why
 */
public record ApprovalAnswer(ReservationId reservationId, Outcome outcome, Optional<String> code, long version)
        implements Meta {

    /** What the reservation has by now. */
    public enum Outcome {
        /** Somebody said yes, and the tickets were held. */
        APPROVED,
        /** Somebody said no. */
        DENIED,
        /** Somebody said yes, and there were no tickets any more. */
        REJECTED
    }

    static ApprovalAnswer of(Hold hold) {
        if (hold.state() instanceof HoldState.Rejected(var ignored, RejectionReason reason)) {
            return reason == RejectionReason.DENIED
                    ? new ApprovalAnswer(hold.reservationId(), Outcome.DENIED, Optional.empty(), hold.version())
                    : new ApprovalAnswer(
                            hold.reservationId(), Outcome.REJECTED, Optional.of(code(reason)), hold.version());
        }
        return new ApprovalAnswer(hold.reservationId(), Outcome.APPROVED, Optional.empty(), hold.version());
    }

    private static String code(RejectionReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Map<String, String> meta() {
        return Map.of(Meta.VERSION, Long.toString(version));
    }
}
