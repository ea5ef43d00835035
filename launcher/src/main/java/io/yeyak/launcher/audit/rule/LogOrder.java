package io.yeyak.launcher.audit.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The order of events in the log. Of each subject it remembers the last version that was told; a repeat is no harm, a
 * gap is one, and so is what comes after its successor.
 */
public final class LogOrder {

    private final boolean fromTheBeginning;
    private final Map<String, Last> last;

    private record Last(long sequence, UUID eventId) {}

    /** An event, as far as its place in the log is concerned. */
    public record Told(String source, String subject, long sequence, UUID eventId, String place) {}

    /**
     * Begins.
     *
     * @param fromTheBeginning whether each subject is seen from its first event on
     * @param most how many subjects are remembered; those that are silent for longest are forgotten, and taken up again
     *     as they come
     */
    public LogOrder(boolean fromTheBeginning, int most) {
        this.fromTheBeginning = fromTheBeginning;
        this.last = new LinkedHashMap<>(1024, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Last> eldest) {
                return size() > most;
            }
        };
    }

    /** Takes in the next event, and says what is wrong about where it is. */
    public List<Finding> next(Told told) {
        var line = told.source() + " " + told.subject();
        var before = last.get(line);
        if (before == null) {
            last.put(line, new Last(told.sequence(), told.eventId()));
            return fromTheBeginning && told.sequence() != 1
                    ? List.of(finding(told, "is the first of its subject"))
                    : List.of();
        }
        if (told.sequence() <= before.sequence()) {
            return told.sequence() == before.sequence() && !told.eventId().equals(before.eventId())
                    ? List.of(finding(told, "is another event than " + before.eventId() + " of the same version"))
                    : List.of();
        }
        last.put(line, new Last(told.sequence(), told.eventId()));
        return told.sequence() == before.sequence() + 1
                ? List.of()
                : List.of(finding(told, "follows version " + before.sequence()));
    }

    private static Finding finding(Told told, String wrong) {
        return Finding.never(
                Invariant.ORDER,
                told.source() + " " + told.subject(),
                "event %s of %s %s, version %d, at %s %s"
                        .formatted(
                                told.eventId(), told.source(), told.subject(), told.sequence(), told.place(), wrong));
    }
}
