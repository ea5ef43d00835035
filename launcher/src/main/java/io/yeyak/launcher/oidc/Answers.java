package io.yeyak.launcher.oidc;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what an endpoint answers. */
final class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    static void send(RoutingContext context, HTTPResponse answer) {
        var response = context.response().setStatusCode(answer.getStatusCode());
        answer.getHeaderMap().forEach(response::putHeader);
        send(
                response.putHeader("Cache-Control", "no-store"),
                Optional.ofNullable(answer.getBody()).orElse(""));
    }

    static void json(RoutingContext context, String document) {
        send(context.response().putHeader("Content-Type", "application/json"), document);
    }

    static void send(HttpServerResponse response) {
        send(response, "");
    }

    static void send(HttpServerResponse response, String body) {
        response.end(body).onFailure(gone -> log.atDebug().setCause(gone).log("The client left before the answer"));
    }
}
