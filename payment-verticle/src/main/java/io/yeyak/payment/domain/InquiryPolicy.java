package io.yeyak.payment.domain;

import io.yeyak.common.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A person wants to know what the provider says now. */
public final class InquiryPolicy {

    private InquiryPolicy() {}

    /**
     * Every attempt that the provider can know of, and that is not being talked about just now, is inquired into, and
     * so is every refund that is to be proved.
     */
    public static Decision<PaymentFile, PaymentEvent, Payment> inquire(PaymentFile file, Instant now) {
        if (file.payment().isEmpty()) {
            return Decision.refused(file, PaymentFile.notFound());
        }
        Draft draft = Draft.of(file.payment().get(), file);
        List<Attempt> asked = draft.payment().attempts().stream()
                .filter(attempt -> isKnowable(attempt, draft.payment()))
                .toList();
        asked.forEach(attempt -> draft.attempt(attempt.with(Optional.of(inquiry(attempt.due(), now)))));
        file.refunds().stream()
                .filter(Refund::isUnproven)
                .forEach(refund -> draft.refund(refund.asking(Optional.of(inquiry(refund.due(), now)))));
        return draft.answer(draft.payment());
    }

    private static boolean isKnowable(Attempt attempt, Payment payment) {
        boolean neverSent = attempt.state() instanceof AttemptState.Closed(var ending, var ignored)
                && ending == AttemptState.Ending.NOT_SENT;
        boolean otherCallIsDue =
                attempt.due().filter(due -> due.kind() != CallKind.INQUIRE).isPresent();
        return !neverSent && !otherCallIsDue && !payment.amount().isZero();
    }

    private static Due inquiry(Optional<Due> before, Instant now) {
        return new Due(CallKind.INQUIRE, now, before.map(Due::tries).orElse(0));
    }
}
