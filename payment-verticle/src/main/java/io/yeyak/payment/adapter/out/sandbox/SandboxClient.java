package io.yeyak.payment.adapter.out.sandbox;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.yeyak.common.config.Secret;
import io.yeyak.common.health.Breaker;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks HTTP to the provider. After several faults on end it stops asking for a while (one breaker for all calls), so
 * that a provider that is down costs neither time nor doubt about what it was told.
 */
final class SandboxClient {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxClient.class);
    private static final String NAME = "payment-provider";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 6_000;
    private static final int ANSWER_BYTES = 64 * 1024;
    private static final int CONNECTIONS = 64;

    private final WebClient web;
    private final CircuitBreaker breaker;
    private final InstantSource clock;
    private final URI base;
    private final Secret apiKey;
    private volatile Breaker breakerIs;

    SandboxClient(Vertx vertx, URI base, Secret apiKey, InstantSource clock) {
        WebClientOptions options =
                new WebClientOptions().setFollowRedirects(false).setUserAgent("yeyak-payment");
        options.setConnectTimeout(CONNECT_MILLIS);
        this.web = WebClient.create(
                vertx, options, new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(CONNECTIONS));
        this.breaker = CircuitBreaker.create(
                NAME,
                vertx,
                new CircuitBreakerOptions()
                        .setMaxFailures(5)
                        .setFailuresRollingWindow(10_000)
                        .setTimeout(2 * ANSWER_MILLIS)
                        .setResetTimeout(5_000)
                        .setNotificationAddress(null));
        breaker.openHandler(opened -> {
            note(Breaker.State.OPEN);
            LOG.warn("The payment provider is away");
        });
        breaker.halfOpenHandler(halfOpened -> note(Breaker.State.HALF_OPEN));
        breaker.closeHandler(closed -> {
            note(Breaker.State.CLOSED);
            LOG.info("The payment provider is back");
        });
        this.base = base;
        this.apiKey = apiKey;
        this.clock = clock;
        this.breakerIs = new Breaker(NAME, Breaker.State.CLOSED, clock.instant());
    }

    Future<ProviderReply> get(String path) {
        return send(HttpMethod.GET, path, Optional.empty(), Buffer.buffer());
    }

    Future<ProviderReply> post(String path, String idempotencyKey, byte[] json) {
        return send(HttpMethod.POST, path, Optional.of(idempotencyKey), Buffer.buffer(json));
    }

    /** Whether the provider is asked at all, and since when that has been so. */
    Breaker breaker() {
        return breakerIs;
    }

    void close() {
        web.close();
        CircuitBreaker closed = breaker.close();
        LOG.atDebug().addKeyValue("breaker", closed.name()).log("The payment provider is not asked any more");
    }

    private void note(Breaker.State state) {
        breakerIs = new Breaker(NAME, state, clock.instant());
    }

    private Future<ProviderReply> send(HttpMethod method, String path, Optional<String> key, Buffer body) {
        return breaker.execute(() -> exchange(method, path, key, body))
                .recover(fault -> Future.succeededFuture(withoutAnswer(fault)));
    }

    private Future<ProviderReply> exchange(HttpMethod method, String path, Optional<String> key, Buffer body) {
        HttpRequest<Buffer> request = web.requestAbs(method, base.resolve(path).toString())
                .bearerTokenAuthentication(apiKey.value())
                .timeout(ANSWER_MILLIS)
                .as(LimitedBody.of(ANSWER_BYTES));
        key.ifPresent(value -> request.putHeader("Idempotency-Key", value));
        Future<HttpResponse<Buffer>> sent = method.equals(HttpMethod.GET)
                ? request.send()
                : request.putHeader("Content-Type", "application/json").sendBuffer(body);
        return sent.compose(SandboxClient::answered);
    }

    /** An error of the provider's own counts for the breaker; whatever else it says is an answer. */
    private static Future<ProviderReply> answered(HttpResponse<Buffer> response) {
        int status = response.statusCode();
        if (status >= 500) {
            return Future.failedFuture(new ProviderFault("the provider answered " + status));
        }
        Buffer body = response.body() == null ? Buffer.buffer() : response.body();
        return Future.succeededFuture(new ProviderReply.Answered(status, body.getBytes()));
    }

    private static ProviderReply withoutAnswer(Throwable fault) {
        return switch (fault) {
            case OpenCircuitException ignored -> new ProviderReply.NotSent("the provider is away");
            case ConnectException e -> new ProviderReply.NotSent(e.toString());
            case UnknownHostException e -> new ProviderReply.NotSent(e.toString());
            case ConnectionPoolTooBusyException e -> new ProviderReply.NotSent(e.toString());
            case ProviderFault e -> new ProviderReply.NoAnswer(String.valueOf(e.getMessage()));
            default -> new ProviderReply.NoAnswer(fault.toString());
        };
    }

    /** The provider answered that it failed. */
    private static final class ProviderFault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ProviderFault(String message) {
            super(message, null, false, false);
        }
    }
}
