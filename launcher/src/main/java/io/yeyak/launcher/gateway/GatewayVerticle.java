package io.yeyak.launcher.gateway;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.context.Draining;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.time.Clocks;
import io.yeyak.launcher.gateway.contract.Contract;
import io.yeyak.launcher.gateway.eticket.TicketDesk;
import io.yeyak.launcher.gateway.health.HealthDestination;
import io.yeyak.launcher.gateway.health.OwnParts;
import io.yeyak.launcher.gateway.http.Answers;
import io.yeyak.launcher.gateway.http.Destination;
import io.yeyak.launcher.gateway.http.GatewayServer;
import io.yeyak.launcher.gateway.http.Health;
import io.yeyak.launcher.gateway.http.MeDestination;
import io.yeyak.launcher.gateway.http.Mounted;
import io.yeyak.launcher.gateway.http.Problems;
import io.yeyak.launcher.gateway.identity.Authentication;
import io.yeyak.launcher.gateway.live.LiveUpdates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gateway. It comes up without the identity provider and without any context, answers what it can, and the rest when
 * they are there.
 */
public final class GatewayVerticle extends VerticleBase implements Draining {

    private static final Refusal NO_DEMO =
            Refusal.conflict("demo-not-allowed", "This deployment has no made-up customers.");

    private final GatewaySettings settings;
    private final String contract;

    private @Nullable Authentication authentication;
    private @Nullable Browsers browsers;
    private @Nullable LiveUpdates live;
    private volatile @Nullable GatewayServer server;
    private @Nullable GatewayFigures figures;
    private volatile int port;
    private volatile boolean serving;

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
        Authentication callers = new Authentication(vertx, settings.identity(), Clocks.system());
        authentication = callers;
        return Browsers.load(vertx, settings.pages(), callers, problems)
                .compose(loaded -> listen(read, bus, problems, callers, loaded));
    }

    private Future<Void> listen(Contract read, Bus bus, Problems problems, Authentication callers, Browsers loaded) {
        Answers answers = new Answers(problems);
        LiveUpdates updates = new LiveUpdates(
                vertx,
                bus,
                problems,
                loaded.sessions(),
                Clocks.system(),
                settings.limits().streams());
        List<Mounted> beside = new ArrayList<>(loaded.paths());
        beside.add(new Health(vertx, () -> serving, callers::isReady));
        GatewayServer made = GatewayServer.create(
                vertx,
                settings.server(),
                read,
                new GatewayServer.Parts(bus, callers, loaded.sessions(), problems, answers, beside),
                own(bus, problems, answers, updates, callers));
        browsers = loaded;
        live = updates;
        server = made;
        figures = new GatewayFigures(Figures.of(vertx), made, updates, callers);
        return Future.join(callers.open(), updates.open(), loaded.open())
                .compose(open -> made.listen())
                .onSuccess(listening -> {
                    port = made.port();
                    serving = true;
                });
    }

    private Map<String, Destination> own(
            Bus bus, Problems problems, Answers answers, LiveUpdates updates, Authentication callers) {
        Map<String, Destination> own =
                new HashMap<>(TicketDesk.destinations(settings.ticketCodeKey(), bus, problems, answers));
        own.put("gateway.me", new MeDestination(answers));
        own.put("gateway.stream", updates.streams());
        own.put("gateway.health", new HealthDestination(bus, answers, new OwnParts(vertx, callers), Clocks.system()));
        if (!settings.demoRush()) {
            own.put("demo.rush", call -> problems.write(call.response(), NO_DEMO));
        }
        return own;
    }

    @Override
    public void drain() {
        serving = false;
        GatewayServer listening = server;
        if (listening != null) {
            listening.drain();
        }
    }

    @Override
    public Future<?> stop() {
        serving = false;
        if (authentication != null) {
            authentication.close();
        }
        if (figures != null) {
            figures.close();
        }
        Future<Void> quiet = live == null ? Future.succeededFuture() : live.close();
        GatewayServer listening = server;
        Future<Void> silent = listening == null ? quiet : quiet.eventually(listening::stop);
        Browsers gone = browsers;
        return gone == null ? silent : silent.eventually(gone::close);
    }
}
