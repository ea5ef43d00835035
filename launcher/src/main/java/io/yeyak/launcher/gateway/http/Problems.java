package io.yeyak.launcher.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.launcher.gateway.contract.Problem;
import java.util.Map;
import java.util.Optional;

/** Writes refusals as problems (RFC 9457). */
public final class Problems {

    private static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized("application/problem+json");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("Retry-After");
    private static final CharSequence RETRY_SOON = HttpHeaders.createOptimized("2");
    private static final String NO_TOKEN = "Bearer realm=\"yeyak\"";
    private static final String BAD_TOKEN = NO_TOKEN + ", error=\"invalid_token\"";
    private static final int LONGEST_DETAIL = 2000;

    private record Body(String type, String title, int status, String detail, String code, String instance) {}

    private final Map<String, Problem> catalogue;

    public Problems(Map<String, Problem> catalogue) {
        this.catalogue = catalogue;
    }

    /** Writes a refusal: with the status that the contract has for its code, or else that of its kind. */
    public Future<Void> write(HttpServerResponse response, Refusal refusal) {
        Problem known = catalogue.get(refusal.code());
        int status = known == null ? Kinds.status(refusal.kind()) : known.status();
        return write(response, status, refusal.code(), refusal.detail());
    }

    /** Writes that something went wrong on our side, and nothing of what. */
    public Future<Void> fault(HttpServerResponse response) {
        return write(response, new Refusal(Kind.INTERNAL, "internal", "It was noted under the id of this request."));
    }

    private Future<Void> write(HttpServerResponse response, int status, String code, String detail) {
        if (response.ended() || response.closed()) {
            return Future.succeededFuture();
        }
        String title =
                Optional.ofNullable(catalogue.get(code)).map(Problem::title).orElseGet(() -> Kinds.title(status));
        String told = detail.isBlank() ? title : detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
        String instance =
                Optional.ofNullable(response.headers().get(RequestId.HEADER)).orElse("");
        byte[] body = Json.encode(new Body("/problems/" + code, title, status, told, code, instance));
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        if (status == 503 || status == 429) {
            response.putHeader(RETRY_AFTER, RETRY_SOON);
        }
        if (status == 401) {
            response.putHeader("WWW-Authenticate", code.equals("token-invalid") ? BAD_TOKEN : NO_TOKEN);
        }
        return response.end(Buffer.buffer(body));
    }
}
