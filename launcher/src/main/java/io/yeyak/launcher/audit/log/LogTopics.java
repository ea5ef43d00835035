package io.yeyak.launcher.audit.log;

import io.yeyak.common.kafka.Topics;
import io.yeyak.launcher.audit.rule.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who tells on which topic, and who listens to it. */
final class LogTopics {

    static final Map<Part, String> TOLD_ON = Map.of(
            Part.RESERVATION, Topics.RESERVATION_EVENTS,
            Part.TICKET, Topics.TICKET_EVENTS,
            Part.PAYMENT, Topics.PAYMENT_EVENTS);

    static final Set<String> ALL = Set.copyOf(TOLD_ON.values());

    private LogTopics() {}

    /** The topics that a consumer group reads: contexts are named as they are, and hear the others. */
    static List<String> heardBy(Part part) {
        return TOLD_ON.entrySet().stream()
                .filter(topic -> topic.getKey() != part)
                .map(Map.Entry::getValue)
                .toList();
    }
}
