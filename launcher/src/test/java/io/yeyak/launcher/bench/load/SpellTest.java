package io.yeyak.launcher.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A hundred come in a second, then two hundred, then a hundred and fifty in a second and a half. */
class SpellTest {

    private static final long BEGUN = TimeUnit.HOURS.toNanos(1);
    private static final long MILLI_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Offer OFFER = new Offer("show", "type");
    private static final Timetable TIMETABLE =
            Timetable.of(100, 100).then(200, 200).then(150, 100);
    private static final Plan PLAN =
            new Plan("plan", TIMETABLE, List.of(OFFER), Plan.Goal.DECIDED, 0, Duration.ofSeconds(1));

    private final List<Booking> bookings = new ArrayList<>();

    @Test
    void tellsHowManyWereAcceptedWhileItLasted() {
        for (int number = 0; number < TIMETABLE.people(); number++) {
            if (number % 2 == 0) {
                accepted(number, 10);
            } else {
                shed(number, 1);
            }
        }

        var storm = spell(1);

        assertThat(storm.seconds()).isEqualTo(1);
        assertThat(storm.shed()).isEqualTo(0.5);
        // Who came last was accepted after it.
        assertThat(storm.acceptedPerSecond()).isEqualTo(99);
        assertThat(storm.decidedPerSecond()).isEqualTo(99);
        assertThat(storm.accept().orElseThrow().count()).isEqualTo(100);
        assertThat(storm.untilShed().orElseThrow().p50()).isCloseTo(1, within(0.01));
        assertThat(spell(0).accept().orElseThrow().p99()).isCloseTo(10, within(0.01));
    }

    @Test
    void tellsWhenPeopleAreServedAgain() {
        for (int number = 0; number < TIMETABLE.people(); number++) {
            accepted(number, number < 350 ? 500 : 10);
        }

        assertThat(spell(2).secondsUntilServed(100)).hasValue(1);
        assertThat(spell(2).secondsUntilServed(500)).hasValue(0);
        assertThat(spell(1).secondsUntilServed(100)).isEmpty();
    }

    @Test
    void takesNobodyForServedWhoWasSentAway() {
        for (int number = 0; number < TIMETABLE.people(); number++) {
            shed(number, 1);
        }

        assertThat(spell(2).secondsUntilServed(100)).isEmpty();
        assertThat(spell(2).accept()).isEmpty();
    }

    private Spell spell(int stretch) {
        return new Turnout(PLAN, new Tally(BEGUN), bookings, 0).spell(stretch);
    }

    private void accepted(int number, long millis) {
        var booking = come(number, millis);
        booking.isAccepted = true;
        booking.decided = booking.answered;
    }

    private void shed(int number, long millis) {
        come(number, millis).isShed = true;
    }

    private Booking come(int number, long millis) {
        var booking = new Booking(number, 0, OFFER, BEGUN + TIMETABLE.due(number));
        booking.answered = booking.due + millis * MILLI_NANOS;
        bookings.add(booking);
        return booking;
    }
}
