package io.yeyak.launcher.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnoutTest {

    private static final Offer OFFER = new Offer("show", "type");
    private static final Plan PLAN =
            new Plan("plan", 4, 0, List.of(OFFER), Plan.Goal.DECIDED, 0, Duration.ofSeconds(1));

    private final List<Booking> bookings = new ArrayList<>();

    @Test
    void findsNothingWhereTheFirstAreServed() {
        held(1, 10, 20);
        held(2, 11, 21);
        rejected(3, 12, 22);
        rejected(4, 13, 23);

        assertThat(turnout(0).unfair(2)).isEmpty();
    }

    @Test
    void noticesSomebodyWhoWasServedAfterTheLastTicket() {
        held(1, 10, 20);
        rejected(2, 11, 21);
        held(3, 12, 22);

        assertThat(turnout(0).unfair(2)).singleElement().asString().contains("1 have tickets who came after");
    }

    @Test
    void noticesSomebodyWhoOvertookWhoWasAcceptedBefore() {
        rejected(3, 10, 20);
        held(1, 21, 30);
        held(2, 19, 31);

        assertThat(turnout(0).unfair(2)).singleElement().asString().contains("1 have tickets who asked after");
    }

    @Test
    void noticesADecisionWithoutARequest() {
        held(-1, 10, 20);

        assertThat(turnout(0).unfair(1)).singleElement().asString().contains("nobody has seen them ask");
    }

    @Test
    void failsARunInWhichSomebodyWaitsForEver() {
        assertThat(turnout(3).measured().green()).isFalse();
        assertThat(turnout(0).measured().green()).isTrue();
    }

    private Turnout turnout(int open) {
        return new Turnout(PLAN, new Tally(0), bookings, open);
    }

    private void held(long place, long sent, long answered) {
        add(place, sent, answered).isHeld = true;
    }

    private void rejected(long place, long sent, long answered) {
        add(place, sent, answered).isRejected = true;
    }

    private Booking add(long place, long sent, long answered) {
        var booking = new Booking(bookings.size(), 0, OFFER, 0);
        booking.place = place;
        booking.sent = sent;
        booking.answered = answered;
        bookings.add(booking);
        return booking;
    }
}
