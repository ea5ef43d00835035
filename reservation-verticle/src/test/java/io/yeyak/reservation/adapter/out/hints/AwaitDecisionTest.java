package io.yeyak.reservation.adapter.out.hints;

import static io.yeyak.reservation.domain.Given.NOW;
import static io.yeyak.reservation.domain.Given.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.bus.Hints;
import io.yeyak.common.outcome.Reply;
import io.yeyak.reservation.application.AwaitDecision;
import io.yeyak.reservation.application.MemoryDesks;
import io.yeyak.reservation.application.port.Changes;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Fact;
import io.yeyak.reservation.domain.Given;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationId;
import io.yeyak.reservation.domain.Standing;
import io.yeyak.reservation.domain.Status;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AwaitDecisionTest {

    private static final DeskKey KEY = DeskKey.placing(Given.ID, SHOW, Given.MINJI);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final Vertx vertx = Vertx.vertx();
    private final MemoryDesks desks = new MemoryDesks(NOW);
    private final HintedChanges changes = new HintedChanges(vertx, new Hints(vertx));
    private final AwaitDecision awaitDecision = new AwaitDecision(desks, changes);

    @AfterEach
    void close() {
        vertx.close().await();
    }

    private static Status status(Future<Reply<Standing>> awaited) {
        return switch (awaited.await()) {
            case Reply.Done<Standing>(Standing standing) -> standing.state();
            case Reply.Refused<Standing>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    /** Ticket answers, on another thread as in real life. */
    private void decide(ReservationDesk decided) {
        vertx.runOnContext(_ -> desks.write(KEY, decided));
    }

    private Future<Reply<Standing>> waiting(Duration patience) {
        desks.write(KEY, Given.requested());
        return awaitDecision.handle(Given.ID, patience);
    }

    @Test
    void answersAtOnceWhatIsDecidedAlready() {
        desks.write(KEY, Given.in(Status.HELD));

        assertThat(status(awaitDecision.handle(Given.ID, LONG))).isEqualTo(Status.HELD);
    }

    @Test
    void answersWhenItIsTold() {
        changes.listen().await();
        Future<Reply<Standing>> awaited = waiting(LONG);

        decide(Given.in(Status.REJECTED));
        changes.announce(Given.ID);

        assertThat(status(awaited)).isEqualTo(Status.REJECTED);
    }

    @Test
    void answersALittleLaterWhenEveryHintIsLost() {
        Future<Reply<Standing>> awaited = waiting(LONG);

        decide(Given.in(Status.AWAITING_APPROVAL));

        assertThat(status(awaited)).isEqualTo(Status.AWAITING_APPROVAL);
    }

    @Test
    void answersHowThingsStandWhenThePatienceIsOver() {
        assertThat(status(waiting(SHORT))).isEqualTo(Status.REQUESTED);
    }

    @Test
    void goesOnWaitingAfterAHintThatDecidesNothing() {
        changes.listen().await();
        Future<Reply<Standing>> awaited = waiting(LONG);
        changes.announce(Given.ID);
        changes.announce(new ReservationId(Given.uuid(66)));

        decide(Given.after(Given.requested(), new Fact.TicketsHeld(Given.HOLD)));
        changes.announce(Given.ID);

        assertThat(status(awaited)).isEqualTo(Status.HELD);
    }

    @Test
    void missesNoSignalBetweenTwoLooks() {
        Changes.Watching watching = changes.watch(Given.ID, LONG);
        ((Waiting) watching).signal();

        assertThat(watching.next().result()).isTrue();
        assertThat(watching.next().isComplete()).isFalse();
        watching.end();
    }
}
