package io.yeyak.reservation.domain;

import static io.yeyak.reservation.domain.Given.NOW;
import static io.yeyak.reservation.domain.Given.PAY_BY;
import static io.yeyak.reservation.domain.Given.in;
import static io.yeyak.reservation.domain.Given.outcome;
import static io.yeyak.reservation.domain.Given.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Decision;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PayingTest {

    private static Decision<ReservationDesk, ReservationEvent, Paying.Requested> request(
            ReservationDesk desk, long attempt, Instant now) {
        return Paying.request(desk, desk.reservation().orElseThrow(), new AttemptId(Given.uuid(attempt)), now);
    }

    @Test
    void givesTheSameAnswerToTheSameKeyEvenAfterItIsPaid() {
        var first = request(in(Status.HELD), 9, NOW);
        ReservationDesk paid = Given.after(first.next(), new Fact.PaymentAuthorized());

        var again = request(paid, 9, NOW.plusSeconds(60));

        assertThat(told(first)).containsExactly("ReservationPaymentRequested");
        assertThat(again.reply()).isEqualTo(first.reply());
        assertThat(told(again)).isEmpty();
    }

    @Test
    void asksAgainUnderAnotherKey() {
        var second = request(request(in(Status.HELD), 9, NOW).next(), 10, NOW);

        assertThat(told(second)).containsExactly("ReservationPaymentRequested");
        assertThat(second.next().reservation().orElseThrow().attempts()).hasSize(2);
    }

    @Test
    void refusesOnceTheTimeToPayIsOver() {
        assertThat(outcome(request(in(Status.HELD), 9, PAY_BY.minusMillis(1)))).isEqualTo("done");
        assertThat(outcome(request(in(Status.HELD), 9, PAY_BY))).isEqualTo("payment-overdue");
    }

    @Test
    void takesABoundedNumberOfAttempts() {
        ReservationDesk desk = in(Status.HELD);
        for (int attempt = 0; attempt < Paying.MAX_ATTEMPTS; attempt++) {
            desk = request(desk, 100 + attempt, NOW).next();
        }

        assertThat(outcome(request(desk, 99, NOW))).isEqualTo("too-many-attempts");
        assertThat(outcome(request(desk, 100, NOW))).isEqualTo("done");
    }
}
