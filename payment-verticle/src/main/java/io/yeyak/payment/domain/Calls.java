package io.yeyak.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a call that was answered, or not, is made again. */
final class Calls {

    private Calls() {}

    /**
     * What is due by default after a call was answered: whatever still has no end is inquired into again. What the
     * answer says may replace it.
     */
    static Attempt answered(Attempt attempt, Payment payment, Instant now, PaymentTerms terms) {
        int tries = attempt.due().map(Due::tries).orElse(0);
        return attempt.with(nextInquiry(attempt, tries, payment, now, terms));
    }

    /** When to ask next what became of an attempt; empty when nothing is open about it. */
    static Optional<Due> nextInquiry(Attempt attempt, int tries, Payment payment, Instant now, PaymentTerms terms) {
        Duration wait = PaymentTerms.nth(terms.inquiries(), tries - 1);
        return switch (attempt.state()) {
            case AttemptState.Intent ignored -> inquiry(beforeDue(now.plus(wait), payment, now), tries);
            case AttemptState.Deferred ignored -> inquiry(beforeDue(now.plus(wait), payment, now), tries);
            case AttemptState.Unknown ignored -> inquiry(beforeDue(now.plus(wait), payment, now), tries);
            case AttemptState.ActionRequired ignored -> inquiry(page(tries, payment, now, terms), tries);
            case AttemptState.Withdrawing ignored -> inquiry(now.plus(wait), tries);
            case AttemptState.Capturing ignored -> inquiry(now.plus(wait), tries);
            case AttemptState.Retaking ignored -> inquiry(now.plus(wait), tries);
            case AttemptState.Voiding ignored -> inquiry(now.plus(wait), tries);
            case AttemptState.Authorised ignored -> unproven(attempt, now.plus(wait), tries);
            case AttemptState.Captured ignored -> unproven(attempt, now.plus(wait), tries);
            case AttemptState.Missing ignored -> Optional.empty();
            case AttemptState.Returned ignored -> Optional.empty();
            case AttemptState.Closed ignored -> Optional.empty();
        };
    }

    /** What was answered as done and is to be proved; empty when that is heard by itself, or was asked before. */
    static Optional<Due> proof(Heard heard, Instant now, PaymentTerms terms) {
        return heard == Heard.ANSWER ? inquiry(now.plus(terms.verifyAfter()), 0) : Optional.empty();
    }

    private static Optional<Due> unproven(Attempt attempt, Instant at, int tries) {
        return attempt.isUnproven() ? inquiry(at, tries) : Optional.empty();
    }

    private static Instant page(int tries, Payment payment, Instant now, PaymentTerms terms) {
        if (!payment.payBy().isAfter(now)) {
            return now.plus(PaymentTerms.nth(terms.inquiries(), tries));
        }
        return tries < terms.pageInquiries().size()
                ? beforeDue(now.plus(terms.pageInquiries().get(tries)), payment, now)
                : payment.payBy();
    }

    private static Instant beforeDue(Instant at, Payment payment, Instant now) {
        return payment.payBy().isAfter(now) && at.isAfter(payment.payBy()) ? payment.payBy() : at;
    }

    private static Optional<Due> inquiry(Instant at, int tries) {
        return Optional.of(new Due(CallKind.INQUIRE, at, tries));
    }
}
