package io.yeyak.common.tally;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventHandler;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.json.Json;
import io.yeyak.common.kafka.EventRouter;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.parking.ParkedMessages;
import io.yeyak.common.parking.PgMisfits;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.GroupCommit;
import io.yeyak.common.postgres.GroupCommitSettings;
import io.yeyak.common.postgres.Migrations;
import io.yeyak.common.postgres.Pools;
import io.yeyak.common.time.Ids;
import io.yeyak.common.work.Aggregates;
import io.yeyak.common.work.Happened;
import io.yeyak.common.work.Publisher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The context as one process has it. Open several on one schema to have several processes. */
public final class TallyContext implements AutoCloseable {

    public static final String NAME = "tally";
    public static final String TYPE = "Added.v1";
    private static final UUID NOTHING = new UUID(0, 0);

    public final Pool pool;
    public final GroupCommit<String, Tally, Counted> engine;

    /** Subjects whose events are poison for now. */
    public final Set<String> poison = ConcurrentHashMap.newKeySet();

    public TallyContext(Vertx vertx, DatabaseSettings database) {
        this(vertx, database, "tally.events", GroupCommitSettings.standard());
    }

    public TallyContext(Vertx vertx, DatabaseSettings database, String topic, GroupCommitSettings settings) {
        this.pool = Pools.open(vertx, database);
        this.engine = new GroupCommit<>(vertx, pool, new TallyShelf(), publisher(topic), NAME, settings);
    }

    /** Makes the tables of an empty schema. */
    public static DatabaseSettings migrated(DatabaseSettings database) {
        Migrations.run(database, Migrations.MESSAGING, "db/migration/tally");
        return database;
    }

    public static Publisher<Counted> publisher(String topic) {
        return (happened, now) -> publish(topic, happened, now);
    }

    /** Adds because somebody asks, and answers the count. */
    public Future<Reply<Long>> add(String key, long amount) {
        return engine.decide(key, Cause.asked(Actor.system("test")), (tally, now) -> {
            Tally next = tally.plus(amount);
            return Decision.of(next, List.of(new Counted(key, next.count(), next.version())), next.count());
        });
    }

    /** Adds because an event says so. */
    public EventHandler handler() {
        return handler(engine);
    }

    public EventHandler handler(Aggregates<String, Tally, Counted> aggregates) {
        return EventRouter.parkingWith(aggregates::park)
                .on(TYPE, Added.class, (message, added) -> add(aggregates, message, added))
                .skip("Known.v1");
    }

    public ParkedMessages parked() {
        return new ParkedMessages(pool, NAME, engine, handler());
    }

    public PgMisfits misfits() {
        return new PgMisfits(pool, NAME, engine);
    }

    /** An event with a new id that adds one to the count of its subject. */
    public static EventMessage added(String subject, long sequence) {
        return added(Ids.system().next(), subject, sequence, 1);
    }

    public static EventMessage added(UUID id, String subject, long sequence, long amount) {
        return event(id, TYPE, subject, sequence, Json.encode(new Added(amount)));
    }

    public static EventMessage event(UUID id, String type, String subject, long sequence, byte[] payload) {
        Envelope envelope = new Envelope(
                id,
                type,
                "other",
                subject,
                sequence,
                Instant.now(),
                subject,
                NOTHING,
                Optional.empty(),
                Actor.system("other"),
                Optional.empty());
        return new EventMessage("other.events", envelope, payload);
    }

    public long count(String key) {
        return number("select coalesce((select count from tally where key = '" + key + "'), 0)");
    }

    /** The events that had an effect, in order. */
    public List<UUID> effects() {
        return query("select event_id from effect order by position").stream()
                .map(row -> row.getUUID(0))
                .toList();
    }

    public long number(String sql) {
        return query(sql).getFirst().getLong(0);
    }

    public List<Row> query(String sql) {
        return pool.query(sql).execute().await().stream().toList();
    }

    @Override
    public void close() {
        pool.close().await();
    }

    private Future<Handling> add(Aggregates<String, Tally, Counted> aggregates, EventMessage message, Added added) {
        Envelope envelope = message.envelope();
        return aggregates.handle(envelope.subject(), message, (tally, now) -> {
            if (poison.contains(envelope.subject())) {
                throw new IllegalStateException("poison");
            }
            if (added.amount() == 0) {
                return Decision.unchanged(tally, Note.ignored("nothing to add"));
            }
            Tally next = tally.plus(added.amount()).because(envelope.id());
            return Decision.of(
                    next, List.of(new Counted(envelope.subject(), next.count(), next.version())), Note.applied());
        });
    }

    private static EventMessage publish(String topic, Happened<Counted> happened, Instant now) {
        Counted counted = happened.event();
        Envelope envelope = new Envelope(
                Ids.system().next(),
                "Counted.v1",
                NAME,
                counted.key(),
                counted.version(),
                now,
                counted.key(),
                NOTHING,
                happened.cause().causationId(),
                happened.cause().actor(),
                happened.cause().traceparent());
        return new EventMessage(topic, envelope, Json.encode(counted));
    }
}
