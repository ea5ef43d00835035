package io.yeyak.launcher.simulation;

import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the log says: every version of every subject was told, and told in order the first time. */
final class History {

    private final SimulatedLog log;

    History(SimulatedLog log) {
        this.log = log;
    }

    void check() {
        Map<String, Long> versions = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (EventMessage message : log.all()) {
            Envelope envelope = message.envelope();
            if (seen.add(envelope.id())) {
                String line = envelope.source() + " " + envelope.subject();
                long before = versions.getOrDefault(line, 0L);
                Violation.unless(
                        envelope.sequence() == before + 1,
                        "every version of a subject is told, in order",
                        envelope + " after version " + before);
                versions.put(line, envelope.sequence());
            }
        }
    }
}
