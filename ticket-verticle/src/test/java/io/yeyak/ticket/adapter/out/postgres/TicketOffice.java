package io.yeyak.ticket.adapter.out.postgres;

import static io.yeyak.common.fixture.Replies.done;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.decision.Decision;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.GroupCommit;
import io.yeyak.common.postgres.GroupCommitSettings;
import io.yeyak.common.postgres.Pools;
import io.yeyak.common.postgres.Shelf;
import io.yeyak.common.time.Ids;
import io.yeyak.ticket.adapter.in.kafka.TicketEventHandler;
import io.yeyak.ticket.adapter.out.events.TicketPublisher;
import io.yeyak.ticket.domain.Hold;
import io.yeyak.ticket.domain.ReservationId;
import io.yeyak.ticket.domain.Show;
import io.yeyak.ticket.domain.ShowEvent;
import io.yeyak.ticket.domain.ShowId;
import io.yeyak.ticket.domain.TicketEvent;
import io.yeyak.ticket.domain.TicketKey;
import io.yeyak.ticket.domain.TicketState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One process of this context on a database: its engine and what reacts to events. */
final class TicketOffice implements AutoCloseable {

    static final Cause.Asked ADMIN = Cause.asked(Actor.admin("b2a1f7c0"));

    final Pool pool;
    final GroupCommit<TicketKey, TicketState, TicketEvent> engine;
    final TicketEventHandler events;

    TicketOffice(Vertx vertx, DatabaseSettings database) {
        this(vertx, database, new PgTicketShelf());
    }

    TicketOffice(Vertx vertx, DatabaseSettings database, Shelf<TicketKey, TicketState> shelf) {
        pool = Pools.open(vertx, database);
        engine = new GroupCommit<>(
                vertx, pool, shelf, new TicketPublisher(Ids.system()), "ticket", GroupCommitSettings.standard());
        events = new TicketEventHandler(engine);
    }

    Handling deliver(EventMessage message) {
        return events.on(message).await();
    }

    /** Puts a show on sale, whatever it takes an administrator otherwise. */
    void open(Show show) {
        Reply<Boolean> opened = engine.decide(TicketKey.of(show.id()), ADMIN, (state, now) -> {
                    Show first = new Show(
                            show.id(), show.description(), show.status(), show.allotments(), show.announcement(), 1);
                    return Decision.of(
                            new TicketState(Optional.of(first), Optional.empty()),
                            List.of(new ShowEvent.ShowRegistered(first)),
                            true);
                })
                .await();
        if (!(opened instanceof Reply.Done)) {
            throw new AssertionError(opened);
        }
    }

    TicketState state(TicketKey key) {
        var reply = engine.decide(key, ADMIN, (state, now) -> Decision.unchanged(state, state))
                .await();
        return done(reply);
    }

    Show show(ShowId id) {
        return state(TicketKey.of(id)).show().orElseThrow();
    }

    Hold hold(ShowId show, ReservationId reservation) {
        return state(TicketKey.of(show, reservation)).hold().orElseThrow();
    }

    /** The types of the events told about this subject, oldest first. */
    List<String> told(Object subject) {
        List<String> types = new ArrayList<>();
        pool.preparedQuery("""
                        select headers ->> 'ce_type' as type
                        from (select * from outbox union all select shard, id, event_id, topic, msg_key, headers,
                                payload, created_at from outbox_archive) as told
                        where headers ->> 'ce_subject' = $1
                        order by id
                        """)
                .execute(Tuple.of(subject.toString()))
                .await()
                .forEach(row -> types.add(row.getString("type").replace(".v1", "")));
        return types;
    }

    long count(String question) {
        Row row = pool.query(question).execute().await().iterator().next();
        return row.getLong(0);
    }

    void execute(String statement) {
        Future<?> done = pool.query(statement).execute();
        done.await();
    }

    @Override
    public void close() {
        engine.drain(Duration.ofSeconds(20)).await();
        pool.close().await();
    }
}
