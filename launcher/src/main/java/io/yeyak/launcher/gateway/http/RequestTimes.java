package io.yeyak.launcher.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.figures.Times;
import io.yeyak.launcher.gateway.contract.Endpoint;
import io.yeyak.launcher.gateway.contract.Permission;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long requests take, from their head to the end of the answer, by operation and status. A figure is made when it
 * is first needed, and then found by its number. Used by one event loop.
 */
final class RequestTimes {

    private static final CharSequence PREFERENCE_APPLIED = HttpHeaders.createOptimized("Preference-Applied");
    private static final Set<String> RESERVE = Set.of("placeReservation", "requestPayment", "cancelReservation");
    private static final Set<String> SESSION = Set.of("/session", "/sign-in", "/sign-in/return", "/sign-out");
    private static final int MOST_CODES = 600;

    /** As some servers note it: nobody was there any more to be answered. */
    private static final int GONE = 499;

    private final Figures figures;
    private final Map<Endpoint, Operation> operations = new HashMap<>();
    private final Operation session;
    private final Operation page;
    private final Operation none;

    RequestTimes(Figures figures) {
        this.figures = figures;
        this.session = new Operation("session", "read");
        this.page = new Operation("page", "page");
        this.none = new Operation("none", "none");
    }

    /** The operation of the contract, the same for the same. */
    Operation of(Endpoint endpoint) {
        return operations.computeIfAbsent(endpoint, known -> new Operation(known.operationId(), kind(known)));
    }

    /**
     * A request is answered.
     *
     * @param operation of the contract; null for what is beside it
     * @param begun by {@link System#nanoTime}
     */
    void answered(HttpServerRequest request, @Nullable Operation operation, long begun) {
        HttpServerResponse response = request.response();
        note(request, operation, response.headWritten() ? response.getStatusCode() : GONE, begun);
    }

    /** As {@link #answered}, when the answer begins. */
    void answering(HttpServerRequest request, Operation operation, long begun) {
        note(request, operation, request.response().getStatusCode(), begun);
    }

    private void note(HttpServerRequest request, @Nullable Operation operation, int code, long begun) {
        Operation known = operation == null ? beside(request.path(), code) : operation;
        known.times(waited(request), code).since(begun);
    }

    private static boolean waited(HttpServerRequest request) {
        String query = request.query();
        return (query != null && query.contains("wait="))
                || request.response().headers().contains(PREFERENCE_APPLIED);
    }

    private Operation beside(@Nullable String path, int code) {
        if (path == null || code == 404 || path.startsWith("/api/") || path.startsWith("/health/")) {
            return none;
        }
        return SESSION.contains(path) ? session : page;
    }

    private static String kind(Endpoint endpoint) {
        if (RESERVE.contains(endpoint.operationId())) {
            return "reserve";
        }
        if (endpoint.operationId().equals("stream")) {
            return "stream";
        }
        if (endpoint.permissions().contains(Permission.WEBHOOK)) {
            return "webhook";
        }
        return endpoint.permissions().equals(Set.of(Permission.ADMIN)) ? "admin" : "read";
    }

    /** One of them. */
    final class Operation {

        private final Figure figure;
        private final Times[] waiting = new Times[MOST_CODES];
        private final Times[] prompt = new Times[MOST_CODES];

        private Operation(String name, String kind) {
            this.figure = Figure.of("yeyak.gateway.request", "Requests, from the head to the end of the answer")
                    .with("operation", name)
                    .with("class", kind);
        }

        /** Whether it has answered as soon as it begins to. */
        boolean isStream() {
            return "stream".equals(figure.labels().get("class"));
        }

        private Times times(boolean hasWaited, int code) {
            Times[] known = hasWaited ? waiting : prompt;
            int index = Math.clamp(code, 0, MOST_CODES - 1);
            Times times = known[index];
            if (times == null) {
                times = figures.times(
                        figure.with("code", Integer.toString(index)).with("waited", hasWaited ? "yes" : "no"),
                        Figures.WAITING);
                known[index] = times;
            }
            return times;
        }
    }
}
