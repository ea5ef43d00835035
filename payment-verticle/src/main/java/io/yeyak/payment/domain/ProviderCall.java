package io.yeyak.payment.domain;

import io.yeyak.common.money.Money;
import java.time.Instant;
import java.util.Optional;

/** A call to the provider that somebody has claimed, with all that it needs. Repeated, it is the same in all parts. */
public sealed interface ProviderCall {

    ReservationId reservationId();

    /** The idempotency key: the same on every repetition, and different for all that is different. */
    String key();

    /** Which claim this is; the outcome counts as the answer to no other. */
    int tries();

    /** A call about an attempt. */
    sealed interface AboutAttempt extends ProviderCall {

        AttemptId attemptId();

        CallKind kind();
    }

    /**
     * Begin an attempt.
     *
     * @param sessionEndsAt when the provider's page stops taking the customer's money
     */
    record Authorise(ReservationId reservationId, AttemptId attemptId, Money amount, Instant sessionEndsAt, int tries)
            implements AboutAttempt {
        @Override
        public String key() {
            return attemptId.value().toString();
        }

        @Override
        public CallKind kind() {
            return CallKind.AUTHORISE;
        }
    }

    /**
     * Take the money that was authorised.
     *
     * @param retakes how often an inquiry has proved that an earlier key took nothing
     */
    record Capture(
            ReservationId reservationId, AttemptId attemptId, ChargeId chargeId, Money amount, int retakes, int tries)
            implements AboutAttempt {
        @Override
        public String key() {
            return anew("capture:" + attemptId.value(), retakes);
        }

        @Override
        public CallKind kind() {
            return CallKind.CAPTURE;
        }
    }

    /** Give an authorisation back, or close the page on which one could be given. */
    record VoidAuthorisation(ReservationId reservationId, AttemptId attemptId, ChargeId chargeId, int tries)
            implements AboutAttempt {
        @Override
        public String key() {
            return "void:" + attemptId.value();
        }

        @Override
        public CallKind kind() {
            return CallKind.VOID;
        }
    }

    /**
     * Ask what became of an attempt.
     *
     * @param chargeId empty when the provider never told us its name: then it is found by our reference
     */
    record Inquire(ReservationId reservationId, AttemptId attemptId, Optional<ChargeId> chargeId, int tries)
            implements AboutAttempt {
        @Override
        public String key() {
            return "inquire:" + attemptId.value();
        }

        @Override
        public CallKind kind() {
            return CallKind.INQUIRE;
        }
    }

    /**
     * Give captured money back.
     *
     * @param lies how often an inquiry has proved that an earlier key gave nothing back
     */
    record Refund(ReservationId reservationId, RefundId refundId, ChargeId chargeId, Money amount, int lies, int tries)
            implements ProviderCall {
        @Override
        public String key() {
            return anew(refundId.value().toString(), lies);
        }
    }

    /** Ask whether a refund was made. */
    record InquireRefund(ReservationId reservationId, RefundId refundId, ChargeId chargeId, int tries)
            implements ProviderCall {
        @Override
        public String key() {
            return "inquire:" + refundId.value();
        }
    }

    private static String anew(String key, int times) {
        return times == 0 ? key : key + "#" + times;
    }
}
