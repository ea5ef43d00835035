package io.yeyak.launcher.bench.load;

import io.yeyak.launcher.bench.report.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What came of a plan. */
public final class Turnout {

    private final Plan plan;
    private final Measured measured;
    private final long held;
    private final List<Booking> bookings;

    // Of this moment: whoever was late is told of yet, and nobody listens.
    Turnout(Plan plan, Tally tally, List<Booking> bookings, int open) {
        this.plan = plan;
        this.measured = tally.measured(problems(plan, tally, open));
        this.held = tally.of("held");
        this.bookings = List.copyOf(bookings);
    }

    private static List<String> problems(Plan plan, Tally tally, int open) {
        var problems = new ArrayList<String>();
        if (open > 0) {
            problems.add("%,d of %,d are open %d s after the last one came"
                    .formatted(open, plan.people(), plan.patience().toSeconds()));
        }
        if (tally.all("failed") > 0) {
            problems.add("%,d requests failed".formatted(tally.all("failed")));
        }
        return List.copyOf(problems);
    }

    /** The figures, and what must not have been: a failed request, an answer that never came. */
    public Measured measured() {
        return measured;
    }

    /** What came of a stretch of the plan's timetable, from 0. */
    public Spell spell(int stretch) {
        var timetable = plan.timetable();
        return new Spell(bookings, timetable.before(stretch), timetable.before(stretch + 1));
    }

    /** How many have their tickets. */
    public long held() {
        return held;
    }

    /**
     * Whether the first who came are the first who were served, where there were tickets for so many only: by the order
     * in which Reservation has written the requests down; and nobody who was accepted before somebody else even asked
     * has lost to them.
     *
     * @return what is wrong
     */
    public List<String> unfair(long tickets) {
        var problems = new ArrayList<String>();
        var asked = bookings.stream()
                .filter(booking -> booking.isHeld || booking.isRejected)
                .sorted(Comparator.comparingLong(booking -> booking.place))
                .toList();
        var unknown = asked.stream().filter(booking -> booking.place < 0).count();
        if (unknown > 0) {
            problems.add("%,d were decided, and nobody has seen them ask".formatted(unknown));
        }
        var late =
                asked.stream().skip(tickets).filter(booking -> booking.isHeld).count();
        if (late > 0) {
            problems.add("%,d have tickets who came after the last ticket".formatted(late));
        }
        problems.addAll(overtaken());
        return problems;
    }

    /**
     * Whether nobody has lost to somebody who asked after they were accepted, as far as it can be seen from outside.
     *
     * @return what is wrong
     */
    public List<String> overtaken() {
        var firstLoser = bookings.stream()
                .filter(booking -> booking.isRejected)
                .mapToLong(booking -> booking.answered)
                .min();
        var cheats = bookings.stream()
                .filter(booking ->
                        booking.isHeld && firstLoser.isPresent() && booking.sent - firstLoser.getAsLong() > 0)
                .count();
        return cheats == 0
                ? List.of()
                : List.of("%,d have tickets who asked after somebody was accepted who has none".formatted(cheats));
    }
}
