package io.yeyak.payment.domain;

import io.yeyak.common.money.Money;
import io.yeyak.common.outcome.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known of one reservation's money; what rules see and change.
 *
 * @param payment empty until somebody asks for the money, or says that it is never to be asked for
 * @param refunds in the order in which they were requested
 */
public record PaymentFile(Optional<Payment> payment, List<Refund> refunds) {

    public PaymentFile {
        refunds = List.copyOf(refunds);
    }

    /** That nobody has asked for any money yet. */
    public static Refusal notFound() {
        return Refusal.notFound("payment-not-found", "No money was asked for under this reservation.");
    }

    public static PaymentFile empty() {
        return new PaymentFile(Optional.empty(), List.of());
    }

    public Optional<Refund> refund(RefundId id) {
        return refunds.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    /** When it is next to be looked at; empty when nothing happens by itself any more. */
    public Optional<Instant> dueAt() {
        return Stream.of(workDueAt(), proofDueAt()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** The same, but for the inquiries that are to prove refunds. */
    public Optional<Instant> workDueAt() {
        return Stream.concat(payment.flatMap(Payment::dueAt).stream(), refundsDue(false))
                .min(Instant::compareTo);
    }

    /** When it is next to be asked whether a refund was made. */
    public Optional<Instant> proofDueAt() {
        return refundsDue(true).min(Instant::compareTo);
    }

    private Stream<Instant> refundsDue(boolean unproven) {
        return refunds.stream()
                .filter(refund -> refund.isUnproven() == unproven)
                .flatMap(refund -> refund.due().stream())
                .map(Due::at);
    }

    /** What of an attempt's captured money no refund was requested for yet. */
    Money refundable(Money captured, AttemptId attempt) {
        return refunds.stream()
                .filter(refund -> refund.attemptId().equals(attempt))
                .map(Refund::amount)
                .reduce(captured, Money::minus);
    }
}
