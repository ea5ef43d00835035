package io.yeyak.launcher.gateway.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.launcher.gateway.http.EntityTag;
import io.yeyak.launcher.gateway.http.Mounted;
import io.yeyak.launcher.gateway.http.Problems;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the pages are. What is on a page is the business of its modules: many addresses are the same document. */
public final class PageRoutes implements Mounted {

    private static final Logger LOG = LoggerFactory.getLogger(PageRoutes.class);

    private static final int NOT_MODIFIED = 304;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    // With the version in every address inside it, a page that is asked for again is nearly always the same.
    private static final String ASK_AGAIN = "no-cache";

    private static final String BOOKING = "booking.html";
    private static final List<String> BOOKING_PATHS = List.of(
            "/",
            "/shows/:showId",
            "/reservations",
            "/reservations/:reservationId",
            "/reservations/:reservationId/pay",
            "/reservations/:reservationId/tickets/:ticketId");
    private static final String CONSOLE = "console.html";
    private static final List<String> CONSOLE_PATHS = List.of("/console", "/console/*");

    private final Pages pages;
    private final Problems problems;

    public PageRoutes(Pages pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @Override
    public void mount(Router router) {
        read(router, Pages.STATIC + "*").handler(this::sendAsset);
        mount(router, BOOKING, BOOKING_PATHS);
        mount(router, CONSOLE, CONSOLE_PATHS);
    }

    private void mount(Router router, String file, List<String> paths) {
        pages.document(file)
                .ifPresentOrElse(
                        page -> paths.forEach(path -> read(router, path).handler(routing -> send(routing, page))),
                        () -> LOG.atWarn().addKeyValue("page", file).log("A page is not packaged"));
    }

    // Who only asks for the headers gets those: the server leaves the body out.
    private static Route read(Router router, String path) {
        return router.get(path).method(HttpMethod.HEAD);
    }

    private static void send(RoutingContext routing, Page page) {
        HttpServerRequest request = routing.request();
        HttpServerResponse response = routing.response()
                .putHeader("Content-Security-Policy", page.policy())
                .putHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                // Weak: compressed or not, it is the same page.
                .putHeader(HttpHeaders.ETAG, "W/" + page.tag());
        boolean isKnown = EntityTag.isAmong(page.tag(), request.getHeader(HttpHeaders.IF_NONE_MATCH));
        (isKnown ? response.setStatusCode(NOT_MODIFIED).end() : page.asset().send(request)).onFailure(gone -> {});
    }

    private void sendAsset(RoutingContext routing) {
        pages.asset(routing.normalizedPath())
                .map(asset -> {
                    routing.response().putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
                    return asset.send(routing.request());
                })
                .orElseGet(() -> problems.write(
                        routing.response(), Refusal.notFound("not-found", "There is nothing at this path.")))
                .onFailure(gone -> {});
    }
}
