package io.yeyak.launcher.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.contract.Endpoint;
import io.yeyak.launcher.gateway.http.BodyReader.Received;
import io.yeyak.launcher.gateway.identity.Authentication;
import io.yeyak.launcher.gateway.identity.BrowserSessions;
import io.yeyak.launcher.gateway.identity.Caller;
import io.yeyak.launcher.gateway.shape.JsonText;
import io.yeyak.launcher.gateway.shape.Shape;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a request to the one operation it is for: who is it, may they, are the parameters and the body right, and
 * then on to its destination. The same for all operations.
 */
final class Pipeline implements Handler<RoutingContext> {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final Received NOTHING = new Received.Whole(new byte[0]);

    private final Endpoint endpoint;
    private final Admission admission;
    private final ParameterReader parameters;
    private final Destination destination;
    private final Gate gate;
    private final RequestTimes.Operation operation;

    /** What all pipelines share. */
    record Gate(
            Authentication authentication,
            BrowserSessions sessions,
            Problems problems,
            Limits limits,
            Connections connections,
            RequestTimes times) {}

    Pipeline(Endpoint endpoint, Gate gate, Destination destination) {
        this.endpoint = endpoint;
        this.admission = new Admission(endpoint, gate.authentication(), gate.sessions());
        this.parameters = new ParameterReader(endpoint);
        this.destination = destination;
        this.gate = gate;
        this.operation = gate.times().of(endpoint);
    }

    @Override
    public void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        gate.connections().asks(request, operation);
        // Listened to from the very first moment: who is calling may take a while to find out.
        Future<Received> body = endpoint.body()
                .map(expected -> BodyReader.read(request, expected, gate.limits(), gate.connections()))
                .orElseGet(() -> Future.succeededFuture(NOTHING));
        admission
                .admit(request)
                .compose(admitted -> switch (admitted) {
                    case Reply.Refused<Optional<Caller>>(Refusal refusal) -> refuse(request, refusal);
                    case Reply.Done<Optional<Caller>>(Optional<Caller> caller) -> go(routing, caller, body);
                })
                .onFailure(fault -> fail(request, fault));
    }

    private Future<Void> go(RoutingContext routing, Optional<Caller> caller, Future<Received> body) {
        return switch (parameters.read(routing)) {
            case Reply.Refused<Map<String, String>>(Refusal refusal) -> refuse(routing.request(), refusal);
            case Reply.Done<Map<String, String>>(Map<String, String> values) ->
                body.compose(received -> go(routing.request(), caller, values, received));
        };
    }

    private Future<Void> go(
            HttpServerRequest request, Optional<Caller> caller, Map<String, String> values, Received received) {
        return switch (received) {
            case Received.Whole(byte[] bytes) -> {
                Optional<Refusal> complaint = endpoint.body().flatMap(expected -> complaint(request, expected, bytes));
                yield complaint.isPresent()
                        ? refuse(request, complaint.get())
                        : destination.answer(new Call(request, endpoint, caller, values, bytes));
            }
            case Received.TooLarge(int maxBytes, boolean isAtItsEnd) -> {
                closeAfter(request, !isAtItsEnd);
                yield refuse(request, "body-too-large", "A body may have up to " + maxBytes + " bytes.");
            }
            case Received.TooSlow() -> {
                closeAfter(request, true);
                yield refuse(request, "request-timeout", "The body did not come to its end in time.");
            }
            case Received.Gone() -> Future.succeededFuture();
        };
    }

    private static Optional<Refusal> complaint(HttpServerRequest request, Endpoint.Body expected, byte[] bytes) {
        if (bytes.length == 0) {
            return expected.required()
                    ? Optional.of(Refusal.invalid("invalid-request", "The body is missing."))
                    : Optional.empty();
        }
        if (!isOf(expected.contentType(), request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            return Optional.of(Refusal.invalid(
                    "unsupported-media-type", "The content type has to be " + expected.contentType() + "."));
        }
        Optional<Shape> shape = expected.shape();
        return shape.isEmpty() ? Optional.empty() : JsonText.complaint(bytes, shape.get());
    }

    private static boolean isOf(String type, @Nullable String header) {
        return header != null
                && header.regionMatches(true, 0, type, 0, type.length())
                && (header.length() == type.length() || " ;".indexOf(header.charAt(type.length())) >= 0);
    }

    private Future<Void> refuse(HttpServerRequest request, String code, String detail) {
        return refuse(request, Refusal.invalid(code, detail));
    }

    private Future<Void> refuse(HttpServerRequest request, Refusal refusal) {
        return gate.problems().write(request.response(), refusal);
    }

    /** What is left of the request is of no use, and may be without end. */
    private static void closeAfter(HttpServerRequest request, boolean isUnfinished) {
        if (isUnfinished) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private void fail(HttpServerRequest request, Throwable fault) {
        // Contexts are asked without fail, so it is the caller's connection that has come to its end.
        if (request.response().closed() || fault instanceof IOException || fault instanceof HttpClosedException) {
            LOG.atDebug().setCause(fault).log("A caller has gone");
            return;
        }
        LOG.atError()
                .setCause(fault)
                .addKeyValue("operation", endpoint.operationId())
                .addKeyValue("requestId", request.response().headers().get(RequestId.HEADER))
                .addKeyValue(
                        "traceparent",
                        RequestId.offered(request.getHeader("traceparent")).orElse(""))
                .log("A request failed in the gateway");
        gate.problems().fault(request.response()).onFailure(gone -> {});
    }
}
