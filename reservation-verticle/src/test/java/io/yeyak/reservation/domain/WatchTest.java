package io.yeyak.reservation.domain;

import static io.yeyak.reservation.domain.Given.NOW;
import static io.yeyak.reservation.domain.Given.in;
import static io.yeyak.reservation.domain.Given.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WatchTest {

    private static Optional<Instant> dueAt(ReservationDesk desk) {
        return desk.reservation().flatMap(Reservation::dueAt);
    }

    private static Optional<Attention> attention(ReservationDesk desk) {
        return desk.reservation().flatMap(Reservation::attention);
    }

    private static Decision<ReservationDesk, ReservationEvent, Standing> resolve(ReservationDesk desk, Instant now) {
        return Watch.resolve(desk, desk.reservation().orElseThrow(), "I have asked the provider.", now);
    }

    @Test
    void everyWayToBeStuckIsWatchedFor() {
        assertThat(Stream.of(Status.values())
                        .flatMap(status -> dueAt(in(status)).stream()
                                .flatMap(due ->
                                        attention(Watch.wake(in(status), due).next()).stream())))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Stuck.values()).map(Stuck::attention).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, PT1H, request-unanswered",
        "FINALIZING, PT5M, finalizing-stuck",
        "CANCELLING, PT15M, cancellation-stuck",
        "REFUND_PENDING, PT15M, refund-stuck"
    })
    void callsForAPersonOnceWhenAStateLastsTooLong(Status status, Duration patience, String code) {
        ReservationDesk desk = in(status);
        Instant due = NOW.plus(patience);
        assertThat(dueAt(desk)).contains(due);
        assertThat(told(Watch.wake(desk, due.minusMillis(1)))).isEmpty();

        var raised = Watch.wake(desk, due);

        assertThat(told(raised)).containsExactly("ReservationAttentionRaised");
        assertThat(attention(raised.next())).map(Attention::code).contains(code);
        assertThat(dueAt(raised.next())).isEmpty();
        assertThat(told(Watch.wake(raised.next(), due.plusSeconds(3600)))).isEmpty();
        assertThat(told(resolve(raised.next(), due))).containsExactly("ReservationAttentionCleared");
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITING_APPROVAL",
        "HELD",
        "PAYMENT_DEFERRED",
        "CONFIRMED",
        "CANCELLED",
        "REFUNDED",
        "REJECTED",
        "EXPIRED"
    })
    void doesNotWatchWhatOthersWatchOrWhatIsOver(Status status) {
        assertThat(dueAt(in(status))).isEmpty();
    }

    @Test
    void endsTheCallWhenTheStateIsLeft() {
        ReservationDesk raised =
                Watch.wake(in(Status.REQUESTED), NOW.plus(Duration.ofHours(1))).next();

        var held = Joining.join(raised, new Fact.TicketsHeld(Given.HOLD), NOW.plus(Duration.ofHours(2)));

        assertThat(told(held)).containsExactly("ReservationAttentionCleared", "ReservationHeld");
        assertThat(attention(held.next())).isEmpty();
    }

    @Test
    void watchesAnewAfterAPersonLooked() {
        Instant looked = NOW.plus(Duration.ofHours(3));
        ReservationDesk raised =
                Watch.wake(in(Status.FINALIZING), NOW.plus(Duration.ofHours(1))).next();

        var resolved = resolve(raised, looked);

        assertThat(resolved.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ReservationEvent.ReservationAttentionCleared.class,
                        cleared -> assertThat(cleared.comment()).contains("I have asked the provider."));
        assertThat(attention(resolved.next())).isEmpty();
        assertThat(dueAt(resolved.next())).contains(looked.plus(Duration.ofMinutes(5)));
    }

    @Test
    void hasNothingToWakeWhereThereIsNoReservation() {
        assertThat(told(Watch.wake(ReservationDesk.empty(), NOW))).isEmpty();
    }
}
