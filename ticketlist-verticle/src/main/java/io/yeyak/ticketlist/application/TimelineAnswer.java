package io.yeyak.ticketlist.application;

import io.yeyak.ticketlist.domain.Occurrence;
import io.yeyak.ticketlist.domain.Text;
import io.yeyak.ticketlist.domain.TimelineEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened, as it is answered.
 *
 * @param by customer, admin or system
 * @param subject who exactly; for administrators only
 * @param words what happened, in words for people
 * @param causationId the event that led to it
 */
public record TimelineAnswer(
        UUID eventId,
        Instant at,
        String type,
        String source,
        long version,
        String by,
        Optional<String> subject,
        Text words,
        Optional<UUID> causationId) {

    static TimelineAnswer of(TimelineEntry entry, Audience audience) {
        Occurrence what = entry.occurrence();
        return new TimelineAnswer(
                what.eventId(),
                what.at(),
                what.type(),
                what.source(),
                what.version(),
                what.by().role().toLowerCase(Locale.ROOT),
                audience.isAdministrator() ? Optional.of(what.by().subject()) : Optional.empty(),
                entry.words(),
                what.causationId());
    }
}
