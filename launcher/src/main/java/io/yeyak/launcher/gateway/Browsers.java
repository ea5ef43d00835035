package io.yeyak.launcher.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.time.Clocks;
import io.yeyak.launcher.gateway.http.Mounted;
import io.yeyak.launcher.gateway.http.Problems;
import io.yeyak.launcher.gateway.identity.Authentication;
import io.yeyak.launcher.gateway.identity.BrowserSessions;
import io.yeyak.launcher.gateway.pages.PageRoutes;
import io.yeyak.launcher.gateway.pages.Pages;
import io.yeyak.launcher.gateway.session.SessionRoutes;
import io.yeyak.launcher.gateway.session.SessionSettings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a gateway has for people who come with a browser; nothing, where it has no pages. */
final class Browsers {

    private final Optional<SessionRoutes> sessions;
    private final List<Mounted> paths;

    private Browsers(Optional<SessionRoutes> sessions, List<Mounted> paths) {
        this.sessions = sessions;
        this.paths = paths;
    }

    /** Reads the pages, where there are to be any. */
    static Future<Browsers> load(
            Vertx vertx, Optional<SessionSettings> settings, Authentication authentication, Problems problems) {
        if (settings.isEmpty()) {
            return Future.succeededFuture(new Browsers(Optional.empty(), List.of()));
        }
        SessionRoutes sessions = new SessionRoutes(vertx, settings.get(), authentication, problems, Clocks.system());
        return vertx.executeBlocking(Pages::load)
                .map(pages -> new PageRoutes(Objects.requireNonNull(pages), problems))
                .map(pages -> new Browsers(Optional.of(sessions), List.of(sessions, pages)));
    }

    BrowserSessions sessions() {
        return sessions.map(SessionRoutes::sessions).orElseGet(BrowserSessions::none);
    }

    /** Where they are. */
    List<Mounted> paths() {
        return paths;
    }

    Future<Void> open() {
        return sessions.map(SessionRoutes::open).orElseGet(Future::succeededFuture);
    }

    Future<Void> close() {
        return sessions.map(SessionRoutes::close).orElseGet(Future::succeededFuture);
    }
}
