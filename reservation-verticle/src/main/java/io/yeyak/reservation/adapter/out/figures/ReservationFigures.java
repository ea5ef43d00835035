package io.yeyak.reservation.adapter.out.figures;

import io.yeyak.common.figures.Count;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.figures.Times;
import io.yeyak.common.work.Move;
import io.yeyak.reservation.domain.Reservation;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.State;
import io.yeyak.reservation.domain.Status;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the states that reservations enter, and times the steps of their way. The times are those of the states, by
 * the database's clock: a step may begin in one process and end in another. Used by one event loop.
 */
public final class ReservationFigures {

    private static final String NO_REASON = "none";

    /** A state with its reason, of which there are few. */
    private record Entered(Status status, String reason) {}

    private final Figures figures;
    private final Map<Entered, Count> entered = new HashMap<>();
    private final Times decide;
    private final Times pay;
    private final Times confirm;

    public ReservationFigures(Figures figures) {
        this.figures = figures;
        this.decide = step("decide");
        this.pay = step("pay");
        this.confirm = step("confirm");
        for (Status status : Status.values()) {
            Count unusedYet = count(new Entered(status, NO_REASON));
        }
    }

    /** Takes note of what was committed. */
    public void moved(Move<ReservationDesk> move) {
        Optional<State> before = move.before().reservation().map(Reservation::state);
        move.after()
                .reservation()
                .map(Reservation::state)
                .filter(after -> before.isEmpty() || before.get().status() != after.status())
                .ifPresent(after -> enters(before, after));
    }

    private void enters(Optional<State> before, State after) {
        count(new Entered(after.status(), after.why().orElse(NO_REASON))).one();
        before.ifPresent(left -> time(left, after));
    }

    private void time(State left, State after) {
        Duration took = Duration.between(left.since(), after.since());
        switch (left.status()) {
            case REQUESTED -> {
                if (isDecided(after.status())) {
                    decide.took(took);
                }
            }
            case HELD -> {
                if (after.status() == Status.FINALIZING) {
                    pay.took(took);
                }
            }
            case FINALIZING -> {
                if (after.status() == Status.CONFIRMED) {
                    confirm.took(took);
                }
            }
            default -> {}
        }
    }

    private static boolean isDecided(Status status) {
        return status == Status.HELD || status == Status.REJECTED || status == Status.AWAITING_APPROVAL;
    }

    private Count count(Entered state) {
        return entered.computeIfAbsent(
                state,
                made -> figures.count(Figure.of("yeyak.reservation.transitions", "Reservations that entered a state")
                        .with("state", made.status().name())
                        .with("reason", made.reason())));
    }

    private Times step(String name) {
        return figures.times(
                Figure.of("yeyak.saga.step", "How long a step of a reservation's way took")
                        .with("step", name),
                Figures.GOING_ON);
    }
}
