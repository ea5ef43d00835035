package io.yeyak.launcher.drill.report;

import io.yeyak.launcher.drill.history.Answer;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Type;
import java.util.HashMap;
import java.util.Map;

/** When people asked for their reservations, when they were accepted, and when they saw them decided. */
final class Flows {

    private final Map<String, Long> asked = new HashMap<>();
    private final Map<String, Flow> accepted = new HashMap<>();

    void hear(Entry entry) {
        var millis = entry.t().toEpochMilli();
        var key = entry.client() + " " + entry.key().orElse("");
        if (entry.op() == Op.PLACE && entry.type() == Type.INVOKE) {
            asked.putIfAbsent(key, millis);
        } else if (entry.op() == Op.PLACE) {
            var begun = asked.remove(key);
            if (begun != null && entry.type() == Type.OK) {
                entry.id().ifPresent(id -> accepted.putIfAbsent(id, new Flow(begun, millis, Flow.NEVER)));
                decided(entry, millis);
            }
        } else if (entry.op() == Op.READ && entry.type() == Type.OK) {
            decided(entry, millis);
        }
    }

    private void decided(Entry entry, long millis) {
        var isDecided = entry.answer()
                .flatMap(Answer::state)
                .filter(state -> !state.equals("REQUESTED"))
                .isPresent();
        if (isDecided) {
            entry.id().ifPresent(id -> accepted.computeIfPresent(id, (same, flow) -> flow.decidedBy(millis)));
        }
    }

    /** All that were accepted, in the order in which they were asked for. */
    Timetable timetable() {
        return new Timetable(accepted.values());
    }
}
