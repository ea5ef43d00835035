package io.yeyak.launcher.simulation;

import io.yeyak.common.event.EventMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The outbox of one context and its relays.
 *
 * <p>A row's id is drawn when it is written and the row is seen when its transaction commits, so rows of different
 * keys may be seen in another order than their ids. Rows of one key keep their order, because the lock on the
 * aggregate is held until the commit.
 */
final class SimulatedOutbox {

    private record Row(long id, int visibleAtStep, EventMessage message) {}

    private final List<Row> rows = new ArrayList<>();
    private final SimulatedLog log;
    private final Chaos chaos;
    private long nextId = 1;
    private long cursor;
    private int step;

    SimulatedOutbox(SimulatedLog log, Chaos chaos) {
        this.log = log;
        this.chaos = chaos;
    }

    void write(List<EventMessage> messages) {
        int visibleAt = step + (chaos.fault() ? chaos.below(6) : 0);
        for (EventMessage message : messages) {
            visibleAt = Math.max(visibleAt, latestOfSubject(message.envelope().subject()));
        }
        for (EventMessage message : messages) {
            rows.add(new Row(nextId++, visibleAt, message));
        }
    }

    boolean hasWork() {
        return !rows.isEmpty();
    }

    /** One cycle of a relay: publish some of what is seen, in order, then delete it, or die in between. */
    void step() {
        step++;
        List<Row> seen = new ArrayList<>(rows.stream()
                .filter(row -> row.visibleAtStep <= step)
                .filter(row -> !chaos.is(Sabotage.CURSOR_RELAY) || row.id > cursor)
                .sorted(Comparator.comparingLong(Row::id))
                .limit(1 + chaos.below(8))
                .toList());
        if (chaos.is(Sabotage.CURSOR_RELAY) && chaos.isHealed() && seen.isEmpty()) {
            rows.clear();
        }
        if (chaos.is(Sabotage.UNORDERED_RELAY) && seen.size() > 1) {
            seen.addFirst(seen.removeLast());
        }
        for (Row row : seen) {
            log.append(row.message);
            if (chaos.fault() && chaos.oneIn(3)) {
                return;
            }
        }
        seen.forEach(row -> cursor = Math.max(cursor, row.id));
        rows.removeAll(seen);
    }

    private int latestOfSubject(String subject) {
        return rows.stream()
                .filter(row -> row.message.envelope().subject().equals(subject))
                .mapToInt(Row::visibleAtStep)
                .max()
                .orElse(0);
    }
}
