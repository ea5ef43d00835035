package io.yeyak.reservation.adapter.out.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.fixture.KeptFigures;
import io.yeyak.common.money.Money;
import io.yeyak.common.work.Move;
import io.yeyak.reservation.domain.Allowance;
import io.yeyak.reservation.domain.Booking;
import io.yeyak.reservation.domain.CancellationPolicy;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.ExpiryReason;
import io.yeyak.reservation.domain.Facts;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.ShowId;
import io.yeyak.reservation.domain.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ReservationFiguresTest {

    private static final Instant NOW = Instant.parse("2027-05-01T10:00:00Z");
    private static final String TRANSITIONS = "yeyak.reservation.transitions";
    private static final String STEP = "yeyak.saga.step";

    private final KeptFigures kept = new KeptFigures();
    private final ReservationFigures figures = new ReservationFigures(kept);

    @Test
    void countsTheStatesThatAreEntered() {
        moved(ReservationDesk.empty(), new State.Requested(NOW));
        moved(in(new State.Requested(NOW)), new State.Rejected(NOW, "SOLD_OUT"));
        moved(in(new State.Held(NOW)), new State.Expired(NOW, ExpiryReason.PROVIDER_DOWN));

        assertThat(kept.sum(TRANSITIONS, "state", "REQUESTED", "reason", "none"))
                .isEqualTo(1);
        assertThat(kept.sum(TRANSITIONS, "state", "REJECTED", "reason", "SOLD_OUT"))
                .isEqualTo(1);
        assertThat(kept.sum(TRANSITIONS, "state", "EXPIRED", "reason", "PROVIDER_DOWN"))
                .isEqualTo(1);
    }

    @Test
    void countsNothingWhereTheStateIsTheSame() {
        moved(in(new State.Held(NOW)), new State.Held(NOW.plusSeconds(5)));
        figures.moved(new Move<>(ReservationDesk.empty(), ReservationDesk.empty()));

        assertThat(kept.sum(TRANSITIONS, "state", "HELD", "reason", "none")).isZero();
    }

    @Test
    void timesTheStepsByTheMomentsOfTheStates() {
        moved(in(new State.Requested(NOW)), new State.Held(NOW.plusMillis(500)));
        moved(in(new State.Held(NOW)), new State.Finalizing(NOW.plusSeconds(90)));
        moved(in(new State.Finalizing(NOW)), new State.Confirmed(NOW.plusSeconds(2)));

        assertThat(kept.sum(STEP, "step", "decide")).isEqualTo(0.5);
        assertThat(kept.sum(STEP, "step", "pay")).isEqualTo(90);
        assertThat(kept.sum(STEP, "step", "confirm")).isEqualTo(2);
    }

    @Test
    void timesNoOtherWays() {
        moved(in(new State.AwaitingApproval(NOW)), new State.Held(NOW.plusSeconds(3_600)));
        moved(in(new State.Held(NOW)), new State.Expired(NOW.plusSeconds(600), ExpiryReason.PAYMENT_TIMEOUT));

        assertThat(kept.sum(STEP, "step", "decide")).isZero();
        assertThat(kept.sum(STEP, "step", "pay")).isZero();
    }

    private void moved(ReservationDesk before, State after) {
        figures.moved(new Move<>(before, in(after)));
    }

    private static ReservationDesk in(State state) {
        Reservation reservation = new Reservation(booking(), state, Facts.none(), List.of(), Optional.empty(), 1);
        return new ReservationDesk(Optional.of(reservation), Optional.empty(), Allowance.untouched(), Optional.empty());
    }

    private static Booking booking() {
        return new Booking(
                new ReservationId(new UUID(0, 1)),
                new ShowId(new UUID(0, 2)),
                new CustomerId("minji"),
                List.of(),
                Money.zero("KRW"),
                new CancellationPolicy(List.of()),
                NOW,
                NOW);
    }
}
