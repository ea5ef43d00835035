package io.yeyak.payment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * How long things may take.
 *
 * @param refundIds names refunds
 * @param lease how long a claimed call belongs to who claimed it; longer than any call may take
 * @param sessionMargin how long before the payment is due the provider's page closes
 * @param inquiries how long to wait before each inquiry into an outcome nobody knows; the last one repeats
 * @param pageInquiries the same while the customer is on the provider's page, where webhooks are the usual way; after
 *     these the next inquiry is when the payment is due
 * @param deferral how long to wait before the next try while the provider is away
 * @param verifyAfter how long to wait for the provider's own message that it took or gave back what it answered that it
 *     did; then it is asked
 * @param refundRetries how long to wait before each new try of a refund that failed; then a person is needed
 * @param lastLook how long after the payment was due a charge that seemed lost is looked for once more
 * @param attemptsMost how many attempts a payment may have
 * @param triesBeforeAttention how often a capture or void may go unanswered before a person is told, and told again who
 *     has looked
 */
public record PaymentTerms(
        RefundIds refundIds,
        Duration lease,
        Duration sessionMargin,
        List<Duration> inquiries,
        List<Duration> pageInquiries,
        Duration deferral,
        Duration verifyAfter,
        List<Duration> refundRetries,
        Duration lastLook,
        int attemptsMost,
        int triesBeforeAttention) {

    public PaymentTerms {
        inquiries = List.copyOf(inquiries);
        pageInquiries = List.copyOf(pageInquiries);
        refundRetries = List.copyOf(refundRetries);
    }

    public static PaymentTerms standard(RefundIds refundIds) {
        return new PaymentTerms(
                refundIds,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                seconds(1, 4, 10, 30, 120, 300),
                seconds(30, 90),
                Duration.ofSeconds(10),
                Duration.ofMinutes(2),
                seconds(60, 300, 1_800, 7_200, 43_200),
                Duration.ofMinutes(5),
                20,
                10);
    }

    /** The same, asking after what was answered as done so much later. */
    public PaymentTerms verifyingAfter(Duration wait) {
        return new PaymentTerms(
                refundIds,
                lease,
                sessionMargin,
                inquiries,
                pageInquiries,
                deferral,
                wait,
                refundRetries,
                lastLook,
                attemptsMost,
                triesBeforeAttention);
    }

    /** When the provider's page closes: before the payment is due, but not so early that nobody could pay. */
    Instant sessionEnd(Instant now, Instant payBy) {
        Instant end = payBy.minus(sessionMargin);
        return end.isAfter(now.plus(sessionMargin)) ? end : payBy;
    }

    static Duration nth(List<Duration> waits, int tries) {
        return waits.get(Math.clamp(tries, 0, waits.size() - 1));
    }

    private static List<Duration> seconds(long... seconds) {
        return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
    }
}
