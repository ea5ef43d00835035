package io.yeyak.launcher.drill.report;

import io.yeyak.launcher.drill.history.Answer;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** When reservations were asked for, and when they were decided: how soon the platform serves people after a fault. */
final class Flows {

    private record Flow(long askedMillis, long decidedMillis) {}

    private final Map<String, Long> asked = new HashMap<>();
    private final Map<String, Long> undecided = new HashMap<>();
    private final List<Flow> flows = new ArrayList<>();

    void hear(Entry entry) {
        var millis = entry.t().toEpochMilli();
        var key = entry.client() + " " + entry.key().orElse("");
        if (entry.op() == Op.PLACE && entry.type() == Type.INVOKE) {
            asked.putIfAbsent(key, millis);
        } else if (entry.op() == Op.PLACE) {
            var begun = asked.remove(key);
            if (begun != null && entry.type() == Type.OK) {
                entry.id().ifPresent(id -> undecided.put(id, begun));
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
        if (isDecided && entry.id().isPresent()) {
            var begun = undecided.remove(entry.id().get());
            if (begun != null) {
                flows.add(new Flow(begun, millis));
            }
        }
    }

    /** For each of these moments, how long it took until somebody who came after it had a decision. */
    Recovery after(List<Instant> moments) {
        var sorted = flows.toArray(Flow[]::new);
        Arrays.sort(sorted, (one, other) -> Long.compare(one.askedMillis(), other.askedMillis()));
        var soonest = new long[sorted.length];
        var least = Long.MAX_VALUE;
        for (int i = sorted.length - 1; i >= 0; i--) {
            least = Math.min(least, sorted[i].decidedMillis());
            soonest[i] = least;
        }
        var times = new ArrayList<Duration>();
        for (var moment : moments) {
            soonestAfter(moment.toEpochMilli(), sorted, soonest)
                    .ifPresent(decided -> times.add(Duration.ofMillis(decided - moment.toEpochMilli())));
        }
        return Recovery.of(times, moments.size() - times.size());
    }

    private static OptionalLong soonestAfter(long moment, Flow[] sorted, long[] soonest) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sorted[middle].askedMillis() < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < soonest.length ? OptionalLong.of(soonest[low]) : OptionalLong.empty();
    }
}
