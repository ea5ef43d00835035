package io.yeyak.launcher.simulation;

import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a consumer did with events: each had one effect, and those of one subject had theirs in order. */
final class Effects {

    private record Line(String source, String subject) {}

    private final Set<UUID> done = new HashSet<>();
    private final Map<Line, Long> last = new HashMap<>();

    void note(EventMessage message) {
        Envelope envelope = message.envelope();
        Violation.unless(done.add(envelope.id()), "an event has its effect once", envelope);
        Long before = last.put(new Line(envelope.source(), envelope.subject()), envelope.sequence());
        Violation.unless(
                before == null || before < envelope.sequence(),
                "the events of a subject have their effects in order",
                envelope + " after " + before);
    }
}
