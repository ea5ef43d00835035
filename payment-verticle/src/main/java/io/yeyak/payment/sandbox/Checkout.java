package io.yeyak.payment.sandbox;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.yeyak.payment.sandbox.Cashier.Press;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where customers pay: a page and a plain form. Its address is the secret that lets somebody in. */
final class Checkout {

    private static final Logger LOG = LoggerFactory.getLogger(Checkout.class);

    private final Cashier cashier;

    Checkout(Cashier cashier) {
        this.cashier = cashier;
    }

    void mount(Router router, BodyHandler body) {
        router.get("/checkout.css").handler(Checkout::styles);
        router.get("/checkout/:id").handler(this::show);
        router.post("/checkout/:id").handler(body).handler(this::decide);
    }

    private static void styles(RoutingContext request) {
        end(
                request,
                request.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/css;charset=utf-8"),
                CheckoutPage.STYLES);
    }

    private void show(RoutingContext request) {
        cashier.look(id(request))
                .onSuccess(found -> found.ifPresentOrElse(payment -> page(request, payment), () -> unknown(request)))
                .onFailure(fault -> failed(request, fault));
    }

    private void decide(RoutingContext request) {
        String outcome = Optional.ofNullable(request.request().getFormAttribute("outcome"))
                .orElse("");
        if (!outcome.equals("approve") && !outcome.equals("decline")) {
            end(request, request.response().setStatusCode(400), "outcome is approve or decline");
            return;
        }
        cashier.decide(id(request), outcome.equals("approve"))
                .onSuccess(found -> found.ifPresentOrElse(press -> sendOn(request, press), () -> unknown(request)))
                .onFailure(fault -> failed(request, fault));
    }

    private static void page(RoutingContext request, SandboxPayment payment) {
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", policy(payment))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        end(request, response, CheckoutPage.of(payment, words(request), isFresh(request)));
    }

    /** A form may lead nowhere but here, and from here back to the merchant. */
    private static String policy(SandboxPayment payment) {
        String back = payment.returnUrl().map(url -> " " + origin(url)).orElse("");
        return "default-src 'none'; style-src 'self'; form-action 'self'" + back
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    /** Back to the merchant, or to the result where the merchant named no way back. */
    private static void sendOn(RoutingContext request, Press press) {
        String to = press.payment().returnUrl().map(URI::toString).orElseGet(() -> result(request, press));
        end(request, request.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, to), "");
    }

    private static String result(RoutingContext request, Press press) {
        return "/checkout/" + press.payment().id() + "?lang=" + words(request).language()
                + (press.counted() ? "&" + CheckoutPage.FRESH : "");
    }

    private static void unknown(RoutingContext request) {
        HttpServerResponse response =
                request.response().setStatusCode(404).putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8");
        end(request, response, words(request).unknown);
    }

    private static void failed(RoutingContext request, Throwable fault) {
        LOG.atError().setCause(fault).log("The payment page failed");
        end(request, request.response().setStatusCode(503), "");
    }

    private static boolean isFresh(RoutingContext request) {
        String query = Objects.requireNonNullElse(request.request().query(), "");
        return ("&" + query + "&").contains("&" + CheckoutPage.FRESH + "&");
    }

    private static CheckoutWords words(RoutingContext request) {
        String asked = Optional.ofNullable(request.request().getParam("lang"))
                .or(() -> Optional.ofNullable(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .orElse("ko");
        return asked.startsWith("en") ? CheckoutWords.EN : CheckoutWords.KO;
    }

    private static String id(RoutingContext request) {
        return Objects.requireNonNullElse(request.pathParam("id"), "");
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private static void end(RoutingContext request, HttpServerResponse response, String body) {
        response.end(body)
                .onFailure(gone -> LOG.atDebug()
                        .addKeyValue("path", request.request().path())
                        .log("Nobody waits"));
    }
}
