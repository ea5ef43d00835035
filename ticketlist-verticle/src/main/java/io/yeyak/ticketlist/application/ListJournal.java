package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.port.Journal;
import io.yeyak.ticketlist.application.port.Journal.Entry;
import io.yeyak.ticketlist.application.port.Journal.Filter;
import io.yeyak.ticketlist.application.port.Position;
import io.yeyak.ticketlist.domain.AdminAct.Subject;
import io.yeyak.ticketlist.domain.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Lists what administrators did, the newest first. */
public final class ListJournal {

    private final Journal journal;

    public ListJournal(Journal journal) {
        this.journal = journal;
    }

    /**
     * One thing, as it is answered.
     *
     * @param eventId the event that tells of it
     * @param what that event's name
     * @param showId the show that the subject is, or belongs to
     * @param comment why, where the administrator had to say so
     */
    public record Item(
            UUID eventId,
            Instant at,
            String by,
            String what,
            Text words,
            Subject subject,
            UUID showId,
            Optional<String> comment) {

        static Item of(Entry entry) {
            return new Item(
                    entry.eventId(),
                    entry.at(),
                    entry.by(),
                    entry.what(),
                    entry.words(),
                    entry.subject(),
                    entry.showId(),
                    entry.comment());
        }
    }

    public Future<Reply<Page<Item>>> handle(Filter filter, PageRequest page) {
        return page.read(Position.NEWEST, (after, limit) -> journal.newest(filter, after, limit))
                .map(reply -> reply.map(rows -> rows.map(Item::of)));
    }
}
