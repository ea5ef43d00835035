package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is broken at the moment: nobody breaks it a second time before it is mended. Any thread may ask. */
final class Occupied {

    private final Set<String> processes;
    private final Set<String> taken = new HashSet<>();
    private final List<Waiting> queue = new ArrayList<>();

    private record Waiting(Set<String> parts, Promise<Void> turn) {}

    /** Nothing is broken yet; {@code processes} are those that a rolling restart takes, all of them. */
    Occupied(Set<String> processes) {
        this.processes = Set.copyOf(processes);
    }

    /** Completes when nothing that the fault breaks is broken any more; from then on it is this fault's. */
    synchronized Future<Void> take(Fault fault) {
        var waiting = new Waiting(parts(fault), Promise.promise());
        queue.add(waiting);
        admit();
        return waiting.turn().future();
    }

    synchronized void free(Fault fault) {
        taken.removeAll(parts(fault));
        admit();
    }

    synchronized boolean isBroken(String process) {
        return taken.contains(process);
    }

    // Nobody overtakes who waits for the same: otherwise what needs everything would never have its turn.
    private void admit() {
        var spoken = new HashSet<>(taken);
        for (var waiting : List.copyOf(queue)) {
            if (waiting.parts().stream().noneMatch(spoken::contains)) {
                queue.remove(waiting);
                taken.addAll(waiting.parts());
                waiting.turn().complete();
            }
            spoken.addAll(waiting.parts());
        }
    }

    // Two on the same process could mend each other's. A connection is another thing than the process at its end.
    private Set<String> parts(Fault fault) {
        return switch (fault.kind()) {
            case ROLLING_RESTART -> processes;
            case TERMINATE_BACKEND, FREEZE_BACKEND -> Set.of("postgres");
            default -> Set.of(fault.target());
        };
    }
}
