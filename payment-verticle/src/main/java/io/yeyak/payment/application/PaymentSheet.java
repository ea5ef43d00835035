package io.yeyak.payment.application;

import io.yeyak.common.money.Money;
import io.yeyak.payment.domain.Attempt;
import io.yeyak.payment.domain.AttemptId;
import io.yeyak.payment.domain.AttemptState;
import io.yeyak.payment.domain.AttemptState.Ending;
import io.yeyak.payment.domain.Attention;
import io.yeyak.payment.domain.CallKind;
import io.yeyak.payment.domain.ChargeId;
import io.yeyak.payment.domain.Due;
import io.yeyak.payment.domain.Ledger;
import io.yeyak.payment.domain.Payment;
import io.yeyak.payment.domain.PaymentFile;
import io.yeyak.payment.domain.Posting;
import io.yeyak.payment.domain.Refund;
import io.yeyak.payment.domain.RefundId;
import io.yeyak.payment.domain.ReservationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one reservation's money, for whoever has to find out what is wrong with it.
 *
 * @param payBy until when it may be paid
 * @param deferrals how often the provider was away when it was to be told
 * @param attempts in the order in which they were begun
 * @param refunds in the order in which they were requested
 * @param ledger every line that was posted
 * @param attention what a person has to look at
 */
public record PaymentSheet(
        ReservationId reservationId,
        PaymentStatus state,
        Money amount,
        Instant payBy,
        int deferrals,
        List<Try> attempts,
        List<GivenBack> refunds,
        List<Posting> ledger,
        List<Concern> attention,
        long version) {

    /**
     * The call to the provider that is made next.
     *
     * @param tries how often it was made already, and not answered
     */
    public record NextCall(CallKind kind, Instant at, int tries) {

        static NextCall of(Due due) {
            return new NextCall(due.kind(), due.at(), due.tries());
        }
    }

    /**
     * An attempt to pay.
     *
     * @param ending how it ended without money, if it did
     * @param reason why
     * @param charge the provider's name for it
     */
    public record Try(
            AttemptId attemptId,
            Instant startedAt,
            AttemptStatus state,
            Optional<Ending> ending,
            Optional<String> reason,
            Optional<ChargeId> charge,
            Optional<NextCall> nextCall) {

        static Try of(Attempt attempt) {
            var closed = Optional.of(attempt.state())
                    .filter(AttemptState.Closed.class::isInstance)
                    .map(AttemptState.Closed.class::cast);
            return new Try(
                    attempt.id(),
                    attempt.startedAt(),
                    AttemptStatus.of(attempt.state()),
                    closed.map(AttemptState.Closed::ending),
                    attempt.state().why(),
                    attempt.chargeId(),
                    attempt.due().map(NextCall::of));
        }
    }

    /**
     * Money on its way back.
     *
     * @param failure why the last try failed
     */
    public record GivenBack(
            RefundId refundId,
            AttemptId attemptId,
            Money amount,
            String reason,
            RefundStatus state,
            Optional<String> failure,
            int tries,
            Instant requestedAt,
            Optional<NextCall> nextCall) {

        static GivenBack of(Refund refund) {
            return new GivenBack(
                    refund.id(),
                    refund.attemptId(),
                    refund.amount(),
                    refund.reason(),
                    RefundStatus.of(refund.state()),
                    refund.state().failure(),
                    refund.tries(),
                    refund.requestedAt(),
                    refund.due().map(NextCall::of));
        }
    }

    /** Why a person has to look. */
    public record Concern(String code, String detail) {

        static Concern of(Attention attention) {
            return new Concern(attention.code().spelling(), attention.detail());
        }
    }

    static PaymentSheet of(Payment payment, PaymentFile file) {
        return new PaymentSheet(
                payment.reservationId(),
                PaymentStatus.of(payment),
                payment.amount(),
                payment.payBy(),
                payment.deferrals(),
                payment.attempts().stream().map(Try::of).toList(),
                file.refunds().stream().map(GivenBack::of).toList(),
                Ledger.of(file),
                payment.attention().stream().map(Concern::of).toList(),
                payment.version());
    }
}
