package io.yeyak.launcher.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.launcher.gateway.contract.Contract;
import io.yeyak.launcher.gateway.contract.Endpoint;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes: what the contract names, what is beside it, and a problem for everything else. */
final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final int DAY_SECONDS = 86_400;

    private final Vertx vertx;
    private final Contract contract;
    private final Problems problems;

    Routes(Vertx vertx, Contract contract, Problems problems) {
        this.vertx = vertx;
        this.contract = contract;
        this.problems = problems;
    }

    Router build(Function<Endpoint, Handler<RoutingContext>> pipelines, Set<String> corsOrigins, List<Mounted> beside) {
        RouterBuilder operations = RouterBuilder.create(vertx, contract.api());
        contract.endpoints()
                .forEach(endpoint -> Objects.requireNonNull(operations.getRoute(endpoint.operationId()))
                        // The pipeline does both: on the event loop, and without a tree.
                        .setDoValidation(false)
                        .setDoSecurity(false)
                        .addHandler(pipelines.apply(endpoint)));
        Router router = Router.router(vertx);
        beside.forEach(paths -> paths.mount(router));
        if (!corsOrigins.isEmpty()) {
            router.route().handler(cors(corsOrigins));
        }
        String base = contract.api().getServers().getFirst().getBasePath();
        router.route(base + "/*").subRouter(operations.createRouter());
        router.route().handler(this::nothingHere);
        router.errorHandler(400, this::badRequest);
        router.errorHandler(403, this::foreignOrigin);
        router.errorHandler(500, this::fault);
        return router;
    }

    private static CorsHandler cors(Set<String> origins) {
        return CorsHandler.create()
                .addOrigins(List.copyOf(origins))
                .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PATCH))
                .allowedHeaders(Set.of(
                        "Authorization",
                        "Content-Type",
                        "Idempotency-Key",
                        "If-None-Match",
                        "Last-Event-ID",
                        "Prefer",
                        "traceparent"))
                .exposedHeaders(Set.of("ETag", "Location", "Preference-Applied", "Retry-After", "X-Request-Id"))
                .maxAgeSeconds(DAY_SECONDS);
    }

    private void nothingHere(RoutingContext routing) {
        var path = contract.api().findPath(routing.request().path());
        if (path == null) {
            write(routing, Refusal.notFound("not-found", "There is nothing at this path."));
            return;
        }
        String allowed = path.getOperations().stream()
                .map(operation -> operation.getHttpMethod().name())
                .sorted()
                .collect(Collectors.joining(", "));
        routing.response().putHeader(HttpHeaders.ALLOW, allowed);
        write(routing, Refusal.invalid("method-not-allowed", "This path answers to: " + allowed + "."));
    }

    private void badRequest(RoutingContext routing) {
        write(routing, Refusal.invalid("invalid-request", "The address cannot be read."));
    }

    private void foreignOrigin(RoutingContext routing) {
        write(routing, new Refusal(Kind.FORBIDDEN, "forbidden", "Pages of this origin may not call."));
    }

    private void fault(RoutingContext routing) {
        if (routing.response().closed()) {
            LOG.atDebug().setCause(routing.failure()).log("A caller has gone");
            return;
        }
        LOG.atError()
                .setCause(routing.failure())
                .addKeyValue("requestId", routing.response().headers().get(RequestId.HEADER))
                .log("A request failed in the gateway");
        write(routing, new Refusal(Kind.INTERNAL, "internal", "It was noted under the id of this request."));
    }

    private void write(RoutingContext routing, Refusal refusal) {
        problems.write(routing.response(), refusal).onFailure(gone -> {});
    }
}
