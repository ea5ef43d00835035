package io.yeyak.ticket.adapter.in.bus;

import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticket.application.DecideApprovals;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.ReservationId;
import java.util.List;
import java.util.Optional;

/** What became of many decisions, in the order of the question. */
record DecisionResults(List<Result> results) {

    private static final String REFUSED = "REFUSED";

    /**
     * What became of one.
     *
     * @param outcome the decision, or REFUSED
     * @param code where there are no tickets, or nothing was decided: why
     */
    record Result(ReservationId reservationId, String outcome, Optional<String> code) {

        static Result of(DecideApprovals.Result result) {
            return switch (result.reply()) {
                case Reply.Done<Hold>(Hold hold) -> {
                    ApprovalReceipt receipt = ApprovalReceipt.of(hold);
                    yield new Result(result.reservationId(), receipt.decision().name(), receipt.code());
                }
                case Reply.Refused<Hold>(Refusal refusal) ->
                    new Result(result.reservationId(), REFUSED, Optional.of(refusal.code()));
            };
        }
    }

    static DecisionResults of(List<DecideApprovals.Result> results) {
        return new DecisionResults(results.stream().map(Result::of).toList());
    }
}
