package io.yeyak.ticketlist;

import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Hints;
import io.yeyak.common.health.BacklogWorker;
import io.yeyak.common.health.ContextHealth;
import io.yeyak.common.postgres.Pools;
import io.yeyak.common.time.Clocks;
import io.yeyak.ticketlist.adapter.in.bus.JsonRenderer;
import io.yeyak.ticketlist.adapter.in.bus.TicketlistBus;
import io.yeyak.ticketlist.adapter.in.bus.UseCases;
import io.yeyak.ticketlist.adapter.in.schedule.AttentionWorker;
import io.yeyak.ticketlist.adapter.in.schedule.FeedFollowerWorker;
import io.yeyak.ticketlist.adapter.out.postgres.PgFeed;
import io.yeyak.ticketlist.adapter.out.postgres.PgReservations;
import io.yeyak.ticketlist.adapter.out.postgres.PgSales;
import io.yeyak.ticketlist.adapter.out.postgres.PgShows;
import io.yeyak.ticketlist.application.BeginRebuild;
import io.yeyak.ticketlist.application.CountAttention;
import io.yeyak.ticketlist.application.FollowFeed;
import io.yeyak.ticketlist.application.GetProjection;
import io.yeyak.ticketlist.application.GetReservation;
import io.yeyak.ticketlist.application.GetSales;
import io.yeyak.ticketlist.application.GetShow;
import io.yeyak.ticketlist.application.ListApprovals;
import io.yeyak.ticketlist.application.ListAttention;
import io.yeyak.ticketlist.application.ListReservations;
import io.yeyak.ticketlist.application.ListShows;
import io.yeyak.ticketlist.application.ReadFeed;
import io.yeyak.ticketlist.application.ShowBoard;
import io.yeyak.ticketlist.application.Tail;
import java.time.Duration;
import java.util.List;

/** The half that reads: what answers, and what keeps the memory of it up to the database. */
final class Questions {

    /** Who asks waits for five seconds, and a question takes up to three statements. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Pool pool;
    private final Pool feedPool;
    private final Bus bus;
    private final Hints hints;
    private final TicketlistBus served;
    private final FollowFeed followFeed;
    private final FeedFollowerWorker follower;
    private final ContextHealth health;
    private final ContextHealth.Sources sources;
    private final AttentionWorker attention;

    Questions(Vertx vertx, TicketlistSettings settings, Hints hints, Projection projection) {
        this.pool = Pools.open(vertx, settings.database(), PATIENCE);
        this.feedPool = Pools.open(vertx, settings.feedDatabase());
        this.bus = new Bus(vertx);
        this.hints = hints;
        PgShows shows = new PgShows(pool);
        PgFeed feed = new PgFeed(feedPool);
        JsonRenderer renderer = new JsonRenderer();
        ShowBoard board = new ShowBoard(shows, renderer);
        Tail tail = new Tail();
        PgReservations reservations = new PgReservations(pool);
        GetProjection getProjection = new GetProjection(projection.generations(), projection.progress(), feed);
        this.sources = new ContextHealth.Sources("ticketlist", pool, projection.groups(), projection::consumer);
        this.health = new ContextHealth(sources, List.of());
        this.attention = new AttentionWorker(new CountAttention(reservations));
        this.followFeed = new FollowFeed(feed, board, tail);
        this.follower = new FeedFollowerWorker(followFeed);
        this.served = new TicketlistBus(new UseCases(
                new ListShows(board, shows, renderer, Clocks.system()),
                new GetShow(board, shows, renderer),
                new GetReservation(reservations, tail),
                new ListReservations(reservations),
                new ListApprovals(reservations),
                new ListAttention(reservations),
                new GetSales(new PgSales(pool), feed, Clocks.system()),
                getProjection,
                new BeginRebuild(projection.generations(), getProjection, projection::wake),
                new ReadFeed(feed, tail)));
    }

    /** The connections that questions are answered by. */
    Pool pool() {
        return pool;
    }

    /** Serves every address, and listens for changes. */
    Future<Void> serve() {
        return hints.subscribe(TicketlistHints.CHANGED, changed -> follower.wake())
                .compose(subscribed -> served.serve(bus));
    }

    /** Says how the list is, to whoever asks. */
    Future<Void> serveHealth() {
        return health.serve(bus);
    }

    /** Reads what is kept in memory; if that fails, the worker does it later. */
    Future<Void> warmUp() {
        return followFeed.step().<Void>mapEmpty().otherwiseEmpty();
    }

    /** What is to be deployed. */
    List<Deployable> workers() {
        return List.of(follower, attention);
    }

    /** What is to be deployed whether or not the database is there: it tells. */
    List<Deployable> lookouts() {
        return List.of(new BacklogWorker(sources));
    }

    /** Takes no more questions. */
    Future<Void> stop() {
        return bus.close();
    }

    Future<Void> close() {
        return Future.join(pool.close(), feedPool.close()).mapEmpty();
    }
}
