package io.yeyak.payment.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.yeyak.common.config.Secret;
import io.yeyak.common.json.Json;
import io.yeyak.payment.sandbox.Cashier.Order;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interface for merchants: JSON over HTTP, with the troubles that are switched on. */
final class MerchantApi {

    private static final Logger LOG = LoggerFactory.getLogger(MerchantApi.class);
    private static final int KEY_LENGTH = 200;

    private final Vertx vertx;
    private final Cashier cashier;
    private final SwitchBoard switches;
    private final Troubles troubles;
    private final byte[] credentials;

    MerchantApi(Vertx vertx, Cashier cashier, SwitchBoard switches, Troubles troubles, Secret apiKey) {
        this.vertx = vertx;
        this.cashier = cashier;
        this.switches = switches;
        this.troubles = troubles;
        this.credentials = ("Bearer " + apiKey.value()).getBytes(StandardCharsets.UTF_8);
    }

    private record NewRefund(String reference, long amountMinor) {}

    /** A request to do something. */
    private interface Ordered {
        Future<ApiAnswer> apply(Order order, RoutingContext request);
    }

    void mount(Router router, BodyHandler body) {
        // Each on a route of its own: within one, a body would have to be read before anybody is let in.
        router.route("/v1/*").handler(this::letIn);
        router.route("/v1/*").handler(this::trouble);
        router.route("/v1/*").handler(body);
        router.post("/v1/payments")
                .handler(ordered(
                        (order, request) -> cashier.create(order, Json.decode(bytes(request), NewPayment.class))));
        router.post("/v1/payments/:id/capture")
                .handler(ordered((order, request) -> cashier.capture(order, id(request))));
        router.post("/v1/payments/:id/void").handler(ordered((order, request) -> cashier.cancel(order, id(request))));
        router.post("/v1/payments/:id/refunds").handler(ordered(this::refund));
        router.get("/v1/payments/:id").handler(answered(request -> cashier.get(id(request))));
        router.get("/v1/payments").handler(answered(request -> byReference(request, cashier::list)));
        router.get("/v1/refunds").handler(answered(request -> byReference(request, cashier::refunds)));
        mountSwitches(router, body);
    }

    private void mountSwitches(Router router, BodyHandler body) {
        router.route("/switches*").handler(this::letIn);
        router.route("/switches").handler(body);
        router.get("/switches")
                .handler(answered(request -> Future.succeededFuture(ApiAnswer.of(200, switches.present()))));
        router.get("/switches/struck")
                .handler(answered(request -> Future.succeededFuture(ApiAnswer.of(200, troubles.struck()))));
        router.put("/switches")
                .handler(answered(request -> switches.put(Json.decode(bytes(request), Switches.Wanted.class)
                                .switches())
                        .map(present -> ApiAnswer.of(200, present))));
    }

    private Future<ApiAnswer> refund(Order order, RoutingContext request) {
        NewRefund wanted = Json.decode(bytes(request), NewRefund.class);
        return cashier.refund(order, id(request), wanted.reference(), wanted.amountMinor());
    }

    private static Future<ApiAnswer> byReference(RoutingContext request, Function<String, Future<ApiAnswer>> find) {
        return Optional.ofNullable(request.request().getParam("reference"))
                .map(find)
                .orElseGet(() -> invalid("reference is missing"));
    }

    private void letIn(RoutingContext request) {
        String given = Optional.ofNullable(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        if (MessageDigest.isEqual(credentials, given.getBytes(StandardCharsets.UTF_8))) {
            request.next();
        } else {
            send(request, ApiAnswer.problem(401, "not-let-in", "The API key is missing or wrong."));
        }
    }

    /** An outage: nothing is done. */
    private void trouble(RoutingContext request) {
        Switches now = switches.present();
        if (!troubles.strikes(Trouble.REFUSED, now.outagePercent())) {
            request.next();
        } else if (now.outage() == Switches.Outage.DROP) {
            cut(request);
        } else {
            send(request, ApiAnswer.problem(503, "out-of-order", "Try again later."));
        }
    }

    private Handler<RoutingContext> ordered(Ordered work) {
        return answered(request -> {
            String key = Optional.ofNullable(request.request().getHeader("Idempotency-Key"))
                    .orElse("");
            return key.isBlank() || key.length() > KEY_LENGTH
                    ? invalid("Idempotency-Key has 1 to " + KEY_LENGTH + " characters")
                    : work.apply(new Order(key, fingerprint(request)), request);
        });
    }

    private Handler<RoutingContext> answered(Function<RoutingContext, Future<ApiAnswer>> work) {
        return request -> Future.succeededFuture(request)
                .compose(work)
                .recover(MerchantApi::fault)
                .compose(answer -> delayed(request, answer))
                .onComplete(answer -> answer(request, answer.result()));
    }

    private Future<ApiAnswer> delayed(RoutingContext request, ApiAnswer answer) {
        int millis = switches.present().answerDelayMillis();
        if (millis == 0 || !isOrder(request)) {
            return Future.succeededFuture(answer);
        }
        troubles.count(Trouble.DELAYED);
        return vertx.timer(millis, TimeUnit.MILLISECONDS).map(answer);
    }

    private void answer(RoutingContext request, ApiAnswer answer) {
        if (isOrder(request)
                && troubles.strikes(Trouble.ANSWER_LOST, switches.present().lostAnswerPercent())) {
            cut(request);
        } else {
            send(request, answer);
        }
    }

    /** The switches themselves are in no trouble. */
    private static boolean isOrder(RoutingContext request) {
        return Objects.requireNonNullElse(request.request().path(), "").startsWith("/v1/");
    }

    private static Future<ApiAnswer> fault(Throwable fault) {
        if (fault instanceof IllegalArgumentException e) {
            return invalid(String.valueOf(e.getMessage()));
        }
        LOG.atError().setCause(fault).log("The sandbox failed");
        return Future.succeededFuture(ApiAnswer.problem(500, "internal", "The sandbox failed."));
    }

    private static Future<ApiAnswer> invalid(String message) {
        return Future.succeededFuture(ApiAnswer.problem(400, "invalid", message));
    }

    private static void send(RoutingContext request, ApiAnswer answer) {
        request.response()
                .setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(answer.body())
                .onFailure(gone -> LOG.debug("Nobody waits for the answer"));
    }

    private static void cut(RoutingContext request) {
        request.request().connection().close().onFailure(gone -> LOG.debug("The connection is gone"));
    }

    private static String id(RoutingContext request) {
        return Objects.requireNonNullElse(request.pathParam("id"), "");
    }

    private static byte[] bytes(RoutingContext request) {
        Buffer body = request.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    private static String fingerprint(RoutingContext request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.request().method() + " " + request.request().path() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes(request)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK can do SHA-256", e);
        }
    }
}
