package io.yeyak.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.yeyak.common.config.Secret;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.payment.flow.Stand;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A sandbox, a merchant that it sends its messages to, and the merchant's and the customers' browsers. */
final class Market implements AutoCloseable {

    private static final int LOOKS_MOST = 3_000;
    private static final long LOOK_MILLIS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final DatabaseSettings database = PostgresFixture.freshSchema("sandbox");
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final HttpServer merchant = vertx.createHttpServer()
            .requestHandler(this::message)
            .listen(0, "127.0.0.1")
            .await();
    private final int port = Stand.freePort();
    private final WebClient web = WebClient.create(
            vertx,
            new WebClientOptions()
                    .setDefaultHost("127.0.0.1")
                    .setDefaultPort(port)
                    .setFollowRedirects(false));
    private volatile boolean merchantIsAway;
    private String deployment = deploy();

    void restart() {
        vertx.undeploy(deployment).await();
        deployment = deploy();
    }

    void merchantIsAway(boolean away) {
        merchantIsAway = away;
    }

    /** Waits until the merchant has taken messages of all these types. */
    void awaitMessages(String... types) {
        for (int i = 0; i < LOOKS_MOST && !messages.containsAll(List.of(types)); i++) {
            vertx.timer(LOOK_MILLIS, TimeUnit.MILLISECONDS).await();
        }
        assertThat(messages).contains(types);
    }

    WebClient browser() {
        return web;
    }

    static JsonObject order(String reference) {
        return new JsonObject()
                .put("reference", reference)
                .put("reservationId", UUID.randomUUID().toString())
                .put("amountMinor", 55_000)
                .put("currency", "KRW")
                .put("expiresAt", Instant.now().plusSeconds(600).toString());
    }

    HttpResponse<Buffer> create(String key, JsonObject order) {
        return post("/v1/payments", key, order);
    }

    /** The id of a payment that a customer has approved. */
    String authorised() {
        String reference = UUID.randomUUID().toString();
        JsonObject payment = create("a-" + reference, order(reference)).bodyAsJsonObject();
        assertThat(decide(payment, "approve").statusCode()).isEqualTo(303);
        return payment.getString("id");
    }

    HttpResponse<Buffer> capture(String id) {
        return post("/v1/payments/" + id + "/capture", "capture-" + id, new JsonObject());
    }

    HttpResponse<Buffer> refund(String id, String key, long amountMinor) {
        return post(
                "/v1/payments/" + id + "/refunds",
                key,
                new JsonObject().put("reference", key).put("amountMinor", amountMinor));
    }

    HttpResponse<Buffer> post(String path, String key, JsonObject body) {
        return request(HttpMethod.POST, path)
                .putHeader("Idempotency-Key", key)
                .sendJsonObject(body)
                .await();
    }

    HttpResponse<Buffer> decide(JsonObject payment, String outcome) {
        return web.postAbs(payment.getString("checkoutUrl"))
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .sendBuffer(Buffer.buffer("outcome=" + outcome))
                .await();
    }

    JsonObject show(String id) {
        return request(HttpMethod.GET, "/v1/payments/" + id).send().await().bodyAsJsonObject();
    }

    List<?> find(String reference) {
        return items("/v1/payments?reference=" + reference);
    }

    List<?> refunds(String reference) {
        return items("/v1/refunds?reference=" + reference);
    }

    private List<?> items(String path) {
        return request(HttpMethod.GET, path)
                .send()
                .await()
                .bodyAsJsonObject()
                .getJsonArray("items")
                .getList();
    }

    HttpResponse<Buffer> switches(JsonObject wanted) {
        return request(HttpMethod.PUT, "/switches").sendJsonObject(wanted).await();
    }

    JsonObject switches() {
        return request(HttpMethod.GET, "/switches").send().await().bodyAsJsonObject();
    }

    /** How often each trouble has struck. */
    JsonObject struck() {
        return request(HttpMethod.GET, "/switches/struck").send().await().bodyAsJsonObject();
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    private HttpRequest<Buffer> request(HttpMethod method, String path) {
        return web.request(method, path).bearerTokenAuthentication("key");
    }

    private void message(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            if (merchantIsAway) {
                request.response().setStatusCode(503).end();
            } else {
                messages.add(body.toJsonObject().getString("type"));
                request.response().setStatusCode(204).end();
            }
        });
    }

    private String deploy() {
        URI self = URI.create("http://127.0.0.1:" + port);
        URI webhooks = URI.create("http://127.0.0.1:" + merchant.actualPort() + "/");
        return vertx.deployVerticle(new SandboxVerticle(new SandboxSettings(
                        "127.0.0.1", port, self, new Secret("key"), new Secret("secret"), webhooks, database)))
                .await();
    }
}
