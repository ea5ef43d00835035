package io.yeyak.launcher.gateway;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.time.Clocks;
import io.yeyak.launcher.gateway.contract.Contract;
import io.yeyak.launcher.gateway.health.HealthDestination;
import io.yeyak.launcher.gateway.health.OwnParts;
import io.yeyak.launcher.gateway.http.Answers;
import io.yeyak.launcher.gateway.http.GatewayServer;
import io.yeyak.launcher.gateway.http.Health;
import io.yeyak.launcher.gateway.http.MeDestination;
import io.yeyak.launcher.gateway.http.Problems;
import io.yeyak.launcher.gateway.identity.Authentication;
import io.yeyak.launcher.gateway.live.LiveUpdates;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gateway. It comes up without the identity provider and without any context, answers what it can, and the rest when
 * they are there.
 */
public final class GatewayVerticle extends VerticleBase {

    private final GatewaySettings settings;
    private final String contract;

    private @Nullable Authentication authentication;
    private @Nullable LiveUpdates live;
    private @Nullable GatewayServer server;
    private volatile int port;
    private boolean serving;

    public GatewayVerticle(GatewaySettings settings) {
        this(settings, Contract.RESOURCE);
    }

    GatewayVerticle(GatewaySettings settings, String contract) {
        this.settings = settings;
        this.contract = contract;
    }

    /** Where it listens, once it is deployed. */
    public int port() {
        return port;
    }

    @Override
    public Future<?> start() {
        return Contract.load(vertx, contract).compose(this::serve);
    }

    private Future<Void> serve(Contract read) {
        Bus bus = new Bus(vertx);
        Problems problems = new Problems(read.problems());
        Answers answers = new Answers(problems);
        Authentication callers = new Authentication(vertx, settings.identity(), Clocks.system());
        LiveUpdates updates = new LiveUpdates(
                vertx, bus, problems, Clocks.system(), settings.limits().streams());
        Health health = new Health(vertx, () -> serving, callers::isReady);
        GatewayServer made = GatewayServer.create(
                vertx,
                settings.server(),
                read,
                new GatewayServer.Parts(bus, callers, problems, answers, health),
                Map.of(
                        "gateway.me",
                        new MeDestination(answers),
                        "gateway.stream",
                        updates.streams(),
                        "gateway.health",
                        new HealthDestination(bus, answers, new OwnParts(vertx, callers), Clocks.system())));
        authentication = callers;
        live = updates;
        server = made;
        return Future.join(callers.open(), updates.open())
                .compose(open -> made.listen())
                .onSuccess(listening -> {
                    port = made.port();
                    serving = true;
                });
    }

    @Override
    public Future<?> stop() {
        serving = false;
        if (authentication != null) {
            authentication.close();
        }
        Future<Void> quiet = live == null ? Future.succeededFuture() : live.close();
        GatewayServer listening = server;
        return listening == null ? quiet : quiet.eventually(listening::stop);
    }
}
