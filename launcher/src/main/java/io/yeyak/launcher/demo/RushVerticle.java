package io.yeyak.launcher.demo;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.time.Ids;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets made-up customers rush at a show when an administrator asks for it; one rush at a time. */
public final class RushVerticle extends VerticleBase {

    private static final Logger LOG = LoggerFactory.getLogger(RushVerticle.class);

    private static final Address RUSH = new Address("demo.rush");
    private static final int CONNECTIONS = 200;

    private final URI gateway;
    private final UnaryOperator<String> tokens;

    private @Nullable Bus bus;
    private @Nullable WebClient web;
    private boolean running;

    /** What is asked for. */
    record Wanted(UUID showId, int people, int seconds) {}

    private record Begun(UUID rushId, UUID showId, int people, int seconds, Instant startedAt) {}

    /**
     * Makes one.
     *
     * @param gateway where the platform is
     * @param tokens the access token of a customer whom nobody knows, by name; it may block
     */
    public RushVerticle(URI gateway, UnaryOperator<String> tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    @Override
    public Future<?> start() {
        WebClient client = WebClient.create(
                vertx,
                new WebClientOptions().setFollowRedirects(false),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        Bus doorway = new Bus(vertx);
        web = client;
        bus = doorway;
        return doorway.serve(RUSH, request -> rush(client, request));
    }

    @Override
    public Future<?> stop() {
        if (web != null) {
            web.close();
        }
        return bus == null ? Future.succeededFuture() : bus.close();
    }

    private Future<Reply<Begun>> rush(WebClient client, Request request) {
        Wanted wanted = Json.decode(request.body(), Wanted.class);
        if (running) {
            return refused(Refusal.conflict("demo-rush-running", "A rush is under way. Please wait until it is over."));
        }
        running = true;
        RushApi api = new RushApi(client, gateway);
        return api.ticketTypes(wanted.showId())
                .map(found -> found.map(show -> begin(api, wanted, show))
                        .orElseGet(() ->
                                Reply.refused(Refusal.notFound("show-not-found", "There is no such show on sale."))))
                .onComplete(begun -> running = begun.succeeded() && begun.result() instanceof Reply.Done<Begun>);
    }

    private Reply<Begun> begin(RushApi api, Wanted wanted, RushApi.Show show) {
        UUID rushId = Ids.system().next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        new Rush(vertx, api, tokens, rushId.toString())
                .run(wanted, show)
                .onComplete(done -> end(rushId, Optional.ofNullable(done.cause())));
        return Reply.done(new Begun(rushId, wanted.showId(), wanted.people(), wanted.seconds(), now));
    }

    private void end(UUID rushId, Optional<Throwable> fault) {
        running = false;
        LOG.atInfo().addKeyValue("rush", rushId).addKeyValue("fault", fault).log("A rush is over");
    }

    private static Future<Reply<Begun>> refused(Refusal refusal) {
        return Future.succeededFuture(Reply.refused(refusal));
    }
}
