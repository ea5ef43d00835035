package io.yeyak.launcher.process;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.event.Actor;
import io.yeyak.launcher.settings.Role;
import io.yeyak.launcher.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Requests that nobody waits for. What the first ones load, connect and compile takes longer than a customer should
 * wait, so a gateway that has just joined asks itself first. What is answered is no matter: a context may be away.
 */
public final class WarmUp {

    private static final int ROUNDS = 30;
    // Each goes to another process of the context, as far as there are others.
    private static final int CONNECTIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final List<String> PATHS = List.of("/api/v1/shows", "/api/v1/me", "/health/live");
    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::");

    private final WebClient web;
    private final Bus bus;
    private final String host;
    private final int port;

    private WarmUp(Vertx vertx, WebClient web, Settings settings) {
        this.web = web;
        this.bus = new Bus(vertx);
        var listensAt = settings.http().host();
        this.host = EVERY_ADDRESS.contains(listensAt) ? "127.0.0.1" : listensAt;
        this.port = settings.http().port();
    }

    /** Does it, where there is a gateway. Never fails, and takes ten seconds at most. */
    public static Future<Void> of(Vertx vertx, Settings settings) {
        if (!settings.roles().contains(Role.GATEWAY)) {
            return Future.succeededFuture();
        }
        var web = WebClient.create(vertx);
        var warmUp = new WarmUp(vertx, web, settings);
        return warmUp.connect(CONNECTIONS)
                .compose(connected -> warmUp.ask(ROUNDS))
                .timeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .otherwiseEmpty()
                .onComplete(warm -> web.close());
    }

    private Future<Void> connect(int times) {
        return times == 0
                ? Future.succeededFuture()
                : Future.join(Role.contexts().stream()
                                .map(context -> bus.ask(new Address(context.label() + ".health"), question()))
                                .toList())
                        .compose(answered -> connect(times - 1));
    }

    private static Request question() {
        return new Request(
                Actor.system("warm-up"), Map.of(), Optional.empty(), PATIENCE, Optional.empty(), new byte[0]);
    }

    private Future<Void> ask(int times) {
        return times == 0
                ? Future.succeededFuture()
                : Future.join(PATHS.stream()
                                .map(path -> web.get(port, host, path)
                                        .timeout(PATIENCE.toMillis())
                                        .send())
                                .toList())
                        .compose(answered -> ask(times - 1));
    }
}
