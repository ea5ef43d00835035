package io.yeyak.launcher.drill.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** How soon after a moment people were served again. */
final class Timetable {

    /** So many who come one after the other are looked at together … */
    static final int WINDOW = 20;
    /** … and so many of them have to have a decision … */
    static final int MOST = 18;
    /** … within this time, which is a few looks of theirs. */
    static final Duration PROMPTLY = Duration.ofSeconds(3);

    private final List<Flow> flows;

    Timetable(Collection<Flow> flows) {
        this.flows =
                flows.stream().sorted(Comparator.comparingLong(Flow::asked)).toList();
    }

    /** Until somebody who came then was accepted. */
    Recovery accepting(Collection<Instant> moments, Duration bound) {
        return measured(moments, bound, soonest(Flow::accepted));
    }

    /** Until somebody who came then had a decision. */
    Recovery deciding(Collection<Instant> moments, Duration bound) {
        return measured(moments, bound, soonest(Flow::decided));
    }

    /** Until nearly all who came then had a decision promptly: whatever had piled up is done with. */
    Recovery caughtUp(Collection<Instant> moments, Duration bound) {
        return measured(moments, bound, promptly());
    }

    // For each, the earliest end of all that were asked for no earlier than it.
    private long[] soonest(ToLongFunction<Flow> end) {
        var soonest = new long[flows.size()];
        var least = Flow.NEVER;
        for (var i = flows.size() - 1; i >= 0; i--) {
            least = Math.min(least, end.applyAsLong(flows.get(i)));
            soonest[i] = least;
        }
        return soonest;
    }

    // For each, when the first of the next crowd came that was served promptly.
    private long[] promptly() {
        var next = new long[flows.size()];
        var prompt = 0;
        var since = Flow.NEVER;
        for (var i = flows.size() - 1; i >= 0; i--) {
            prompt += isPrompt(i) - isPrompt(i + WINDOW);
            since = prompt >= MOST ? flows.get(i).asked() : since;
            next[i] = since;
        }
        return next;
    }

    private int isPrompt(int index) {
        return index < flows.size() && flows.get(index).isDecidedWithin(PROMPTLY.toMillis()) ? 1 : 0;
    }

    private Recovery measured(Collection<Instant> moments, Duration bound, long[] ends) {
        var times = new ArrayList<Duration>();
        for (var moment : moments) {
            var first = firstAfter(moment.toEpochMilli());
            if (first < ends.length && ends[first] != Flow.NEVER) {
                times.add(Duration.ofMillis(ends[first] - moment.toEpochMilli()));
            }
        }
        return Recovery.of(times, moments.size() - times.size(), bound);
    }

    private int firstAfter(long moment) {
        int low = 0;
        int high = flows.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (flows.get(middle).asked() < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
