package io.yeyak.launcher.drill.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OccupiedTest {

    private final Occupied occupied = new Occupied(Set.of("ticket-1", "ticket-2"));

    @Test
    void breaksOtherThingsMeanwhile() {
        var killed = occupied.take(fault(FaultKind.KILL_PROCESS, "ticket-1"));

        assertThat(killed.succeeded()).isTrue();
        assertThat(occupied.take(fault(FaultKind.CUT_LINK, "ticket-1 -> kafka")).succeeded())
                .isTrue();
        assertThat(occupied.isBroken("ticket-1")).isTrue();
        assertThat(occupied.isBroken("ticket-2")).isFalse();
    }

    @Test
    void waitsUntilTheSameIsMended() {
        var first = fault(FaultKind.KILL_PROCESS, "ticket-1");
        assertThat(occupied.take(first).succeeded()).isTrue();
        var second = occupied.take(fault(FaultKind.FREEZE_PROCESS_BRIEFLY, "ticket-1"));
        assertThat(second.isComplete()).isFalse();

        occupied.free(first);

        assertThat(second.succeeded()).isTrue();
        assertThat(occupied.isBroken("ticket-1")).isTrue();
    }

    @Test
    void restartsAllOfThemOnlyWhenNoneIsBroken() {
        var killed = fault(FaultKind.KILL_PROCESS, "ticket-2");
        assertThat(occupied.take(killed).succeeded()).isTrue();
        var all = fault(FaultKind.ROLLING_RESTART, "everything");
        var rolled = occupied.take(all);
        var after = occupied.take(fault(FaultKind.KILL_PROCESS, "ticket-1"));
        assertThat(rolled.isComplete()).isFalse();

        occupied.free(killed);
        assertThat(rolled.succeeded()).isTrue();
        assertThat(after.isComplete()).isFalse();

        occupied.free(all);
        assertThat(after.succeeded()).isTrue();
        assertThat(occupied.isBroken("ticket-2")).isFalse();
    }

    @Test
    void freezesNoConnectionOfAServerThatIsDown() {
        assertThat(occupied.take(fault(FaultKind.KILL_POSTGRES, "postgres")).succeeded())
                .isTrue();

        assertThat(occupied.take(fault(FaultKind.FREEZE_BACKEND, "a connection of ticket"))
                        .isComplete())
                .isFalse();
    }

    private static Fault fault(FaultKind kind, String target) {
        return Fault.silent(kind, target, Duration.ZERO, Future::succeededFuture, Future::succeededFuture);
    }
}
