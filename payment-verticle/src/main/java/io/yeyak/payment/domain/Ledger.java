package io.yeyak.payment.domain;

import static io.yeyak.payment.domain.Posting.Account.BY_HAND;
import static io.yeyak.payment.domain.Posting.Account.CLEARING;
import static io.yeyak.payment.domain.Posting.Account.MISSING;
import static io.yeyak.payment.domain.Posting.Account.REFUNDS;
import static io.yeyak.payment.domain.Posting.Account.REVENUE;
import static io.yeyak.payment.domain.Posting.Account.SUSPENSE;

import io.yeyak.common.money.Money;
import io.yeyak.payment.domain.RefundState.RefundedBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a file's money amounts to, as double entries. States only ever add to them. */
public final class Ledger {

    private Ledger() {}

    /** What is to be posted when a file changes. */
    public static List<Posting> between(PaymentFile before, PaymentFile after) {
        Set<Posting> posted = new HashSet<>(of(before));
        return of(after).stream().filter(posting -> !posted.contains(posting)).toList();
    }

    /** All that a file has ever posted. */
    public static List<Posting> of(PaymentFile file) {
        List<Posting> postings = new ArrayList<>();
        file.payment()
                .filter(payment -> !payment.amount().isZero())
                .ifPresent(payment ->
                        payment.attempts().forEach(attempt -> postAttempt(postings, attempt, payment.amount())));
        file.refunds().forEach(refund -> postRefund(postings, refund, file));
        return postings;
    }

    private static void postAttempt(List<Posting> postings, Attempt attempt, Money amount) {
        String id = attempt.id().value().toString();
        if (holdsMoney(attempt)) {
            postings.add(new Posting("received:" + id, CLEARING, SUSPENSE, amount));
        }
        if (attempt.isEarned()) {
            postings.add(new Posting("earned:" + id, SUSPENSE, REVENUE, amount));
        }
        if (attempt.state() instanceof AttemptState.Missing) {
            postings.add(new Posting("missing:" + id, MISSING, CLEARING, amount));
        }
    }

    private static boolean holdsMoney(Attempt attempt) {
        return attempt.isEarned()
                || attempt.state() instanceof AttemptState.Returned
                || (attempt.state() instanceof AttemptState.Authorised(boolean taken) && taken);
    }

    private static void postRefund(List<Posting> postings, Refund refund, PaymentFile file) {
        String id = refund.id().value().toString();
        boolean earned = file.payment()
                .flatMap(payment -> payment.attempt(refund.attemptId()))
                .filter(Attempt::isEarned)
                .isPresent();
        if (earned) {
            postings.add(new Posting("owed:" + id, REFUNDS, SUSPENSE, refund.amount()));
        }
        boolean byHand = refund.state() instanceof RefundState.Succeeded(RefundedBy by, String ignored)
                && by == RefundedBy.ADMIN;
        boolean wasSaid = refund.lies() > 0;
        if (refund.isSettled() || wasSaid) {
            postings.add(new Posting("paid:" + id, SUSPENSE, byHand && !wasSaid ? BY_HAND : CLEARING, refund.amount()));
        }
        if (byHand && wasSaid) {
            postings.add(new Posting("moved:" + id, CLEARING, BY_HAND, refund.amount()));
        }
    }
}
