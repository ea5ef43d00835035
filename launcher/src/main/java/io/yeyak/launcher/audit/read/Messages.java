package io.yeyak.launcher.audit.read;

import io.vertx.sqlclient.Tuple;
import io.yeyak.launcher.audit.rule.Finding;
import io.yeyak.launcher.audit.rule.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The messages of the contexts: those that wait, those that are parked, those that were told. Waits. */
public final class Messages {

    /** Those that have messages at all. */
    public static final List<Part> CONTEXTS = List.of(Part.RESERVATION, Part.TICKET, Part.PAYMENT, Part.TICKETLIST);

    private static final String OLDEST = Table.sql("oldest-waiting.sql");
    private static final String PARKED_SUBJECTS = Table.sql("parked-subjects.sql");
    private static final String PARKED_WITH_EFFECT = Table.sql("parked-with-effect.sql");
    private static final String COUNT_PARKED = Table.sql("count-parked.sql");
    private static final String ARCHIVE = Table.sql("page-of-archive.sql");
    private static final String CLOCK = Table.sql("read-clock.sql");
    private static final String GENERATION = Table.sql("live-generation.sql");
    private static final int PAGE = 5_000;

    private final Books books;

    public Messages(Books books) {
        this.books = books;
    }

    /** An event that waits to be told: the first of its shard. */
    public record Waiting(Part part, String row, Duration since) {

        /** What is wrong if it should not have waited that long. */
        public Optional<Finding> judge(Duration longest) {
            return since.compareTo(longest) <= 0
                    ? Optional.empty()
                    : Optional.of(Finding.waiting(
                            part.label(), "%s: %s waits since %d s".formatted(part.label(), row, since.toSeconds())));
        }
    }

    /** An event that was told. */
    public record Archived(long id, UUID eventId, String key, String row) {}

    /** The oldest events that wait in a context; empty when it cannot be asked. */
    public Optional<List<Waiting>> oldest(Part part) {
        return books.ask(
                part,
                schema -> schema.read(
                        OLDEST,
                        Tuple.tuple(),
                        row -> new Waiting(
                                part,
                                "shard %d, outbox row %d, event %s, %s of %s"
                                        .formatted(
                                                row.getInteger("shard"),
                                                row.getLong("id"),
                                                row.getUUID("event_id"),
                                                row.getString("type"),
                                                row.getString("subject")),
                                Duration.ofMillis((long) (row.getDouble("seconds") * 1_000)))));
    }

    /** How many messages a context has parked; empty when it cannot be asked. */
    public Optional<Long> countParked(Part part) {
        return books.ask(part, schema -> schema.read(COUNT_PARKED, Tuple.tuple(), row -> row.getLong("parked")))
                .map(List::getFirst);
    }

    /** Parked messages that had their effect all the same; empty when the context cannot be asked. */
    public Optional<List<Finding>> parkedWithEffect(Part part) {
        return books.ask(
                part,
                schema -> schema.read(
                        PARKED_WITH_EFFECT,
                        Tuple.tuple(),
                        row -> Finding.both(
                                part.label(),
                                "%s: parked message %d, event %s of %s, is in the inbox of %s as well"
                                        .formatted(
                                                part.label(),
                                                row.getLong("id"),
                                                row.getUUID("message_id"),
                                                row.getString("subject"),
                                                row.getString("consumer")))));
    }

    /** Subjects of which a message waits for a person, in any context that can be asked. */
    Set<String> parkedSubjects() {
        Set<String> subjects = new HashSet<>();
        CONTEXTS.forEach(part -> books.ask(
                        part,
                        schema -> schema.read(PARKED_SUBJECTS, Tuple.tuple(), row -> Columns.text(row, "subject")))
                .ifPresent(subjects::addAll));
        return subjects;
    }

    /** Which generation of the lists answers; empty when Ticketlist cannot be asked. */
    public Optional<Integer> liveGeneration() {
        return books.ask(
                        Part.TICKETLIST,
                        schema -> schema.read(GENERATION, Tuple.tuple(), row -> row.getInteger("generation")))
                .map(List::getFirst);
    }

    /** The clock of a context's database. */
    public Optional<Instant> clock(Part part) {
        return books.ask(
                        part,
                        schema -> schema.read(
                                CLOCK,
                                Tuple.tuple(),
                                row -> row.getOffsetDateTime("now").toInstant()))
                .map(List::getFirst);
    }

    /** The next events that were told by then; empty when the context cannot be asked, an empty list at the end. */
    public Optional<List<Archived>> archive(Part part, Optional<Archived> after, Instant by) {
        var from = Tuple.of(
                after.map(Archived::key).orElse(""),
                after.map(Archived::id).orElse(0L),
                by.atOffset(ZoneOffset.UTC),
                PAGE);
        return books.ask(
                part,
                schema -> schema.read(
                        ARCHIVE,
                        from,
                        row -> new Archived(
                                row.getLong("id"),
                                row.getUUID("event_id"),
                                Columns.text(row, "msg_key"),
                                "%s: archived row %d, event %s, %s of %s"
                                        .formatted(
                                                part.label(),
                                                row.getLong("id"),
                                                row.getUUID("event_id"),
                                                row.getString("type"),
                                                row.getString("subject")))));
    }
}
