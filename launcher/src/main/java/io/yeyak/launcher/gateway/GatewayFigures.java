package io.yeyak.launcher.gateway;

import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.figures.Shown;
import io.yeyak.launcher.gateway.http.GatewayServer;
import io.yeyak.launcher.gateway.identity.Authentication;
import io.yeyak.launcher.gateway.live.LiveUpdates;
import java.util.List;

/** How much a gateway has on its hands. What it shows is written by its event loop, and read a moment later. */
final class GatewayFigures {

    private static final double NEVER = -1;

    private final List<Shown> shown;

    GatewayFigures(Figures figures, GatewayServer server, LiveUpdates live, Authentication callers) {
        this.shown = List.of(
                figures.show(Figure.of("yeyak.gateway.connections", "Open connections"), server::connections),
                figures.show(Figure.of("yeyak.gateway.in.flight", "Requests that contexts are at"), server::inFlight),
                figures.show(Figure.of("yeyak.gateway.streams", "Open streams of changes"), live::listeners),
                figures.show(
                        Figure.of(
                                "yeyak.oidc.keys.age.seconds",
                                "How long ago the identity provider's keys were read; -1 if they never were"),
                        () -> age(callers)));
    }

    void close() {
        shown.forEach(Shown::remove);
    }

    private static double age(Authentication callers) {
        return callers.keysAge().map(age -> age.toMillis() / 1_000.0).orElse(NEVER);
    }
}
