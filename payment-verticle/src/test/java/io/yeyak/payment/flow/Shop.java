package io.yeyak.payment.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import io.yeyak.common.config.Secret;
import io.yeyak.common.fixture.PostgresFixture;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.Pools;
import io.yeyak.payment.application.ReceiveWebhook;
import io.yeyak.payment.application.port.PaymentProvider;
import io.yeyak.payment.application.port.ProviderLanguage.SignedDelivery;
import io.yeyak.payment.domain.ReservationId;
import io.yeyak.payment.sandbox.SandboxSettings;
import io.yeyak.payment.sandbox.SandboxVerticle;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A till, the sandbox beside it, and the wire on which the sandbox's messages come in. */
final class Shop implements AutoCloseable {

    static final Secret API_KEY = new Secret("test-api-key");
    static final Secret WEBHOOK_SECRET = new Secret("whsec_dGVzdC13ZWJob29rLXNlY3JldA==");
    private static final long LONGEST_SECONDS = 60;
    private static final long LOOK_MILLIS = 20;
    private static final int LOOKS_MOST = 3_000;

    private final Stand stand = Stand.open();
    private final HttpServer gateway;
    private final WebClient web;
    private final DatabaseSettings sandboxDatabase = PostgresFixture.freshSchema("sandbox");
    private final Pool sandboxBooks;
    private final URI sandboxUrl;
    private final Map<String, Promise<Void>> messagesAwaited = new ConcurrentHashMap<>();
    private final List<SignedDelivery> deliveries = new CopyOnWriteArrayList<>();
    private volatile Till till;

    Shop() {
        gateway = stand.vertx()
                .createHttpServer()
                .requestHandler(this::webhook)
                .listen(0, "127.0.0.1")
                .await();
        web = WebClient.create(stand.vertx(), new WebClientOptions().setFollowRedirects(false));
        int port = Stand.freePort();
        sandboxUrl = URI.create("http://127.0.0.1:" + port);
        URI webhookUrl = URI.create("http://127.0.0.1:" + gateway.actualPort() + "/webhooks/payments/sandbox");
        SandboxSettings settings = new SandboxSettings(
                "127.0.0.1", port, sandboxUrl, API_KEY, WEBHOOK_SECRET, webhookUrl, sandboxDatabase);
        stand.vertx().deployVerticle(new SandboxVerticle(settings)).await();
        sandboxBooks = Pools.open(stand.vertx(), sandboxDatabase);
        till = new Till(stand, this, UnaryOperator.identity());
    }

    URI sandboxUrl() {
        return sandboxUrl;
    }

    Stand stand() {
        return stand;
    }

    Till till() {
        return till;
    }

    /** The process dies, and another takes over. */
    void restart(UnaryOperator<PaymentProvider> wires) {
        till = new Till(stand, this, wires);
    }

    /** Throws the sandbox's switches; what is not named is off. */
    void switches(JsonObject switches) {
        HttpResponse<Buffer> answer = web.putAbs(sandboxUrl + "/switches")
                .bearerTokenAuthentication(API_KEY.value())
                .sendJsonObject(switches)
                .await();
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.bodyAsString());
        }
    }

    /** The customer pays, or does not, on the sandbox's page. */
    HttpResponse<Buffer> customer(String checkoutUrl, String outcome) {
        return web.postAbs(checkoutUrl)
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .sendBuffer(Buffer.buffer("outcome=" + outcome))
                .await();
    }

    String checkoutUrl(ReservationId reservation) {
        return query(
                        "SELECT checkout_url FROM attempt WHERE reservation_id = $1 AND state = 'ACTION_REQUIRED'",
                        reservation)
                .iterator()
                .next()
                .getString(0);
    }

    /** Time passes: whatever waits is due now. */
    void later() {
        for (String sql : List.of(
                "UPDATE attempt SET call_at = now() - interval '1 second' WHERE call IS NOT NULL",
                "UPDATE refund SET call_at = now() - interval '1 second' WHERE call_at IS NOT NULL",
                "UPDATE refund SET verify_at = now() - interval '1 second' WHERE verify_at IS NOT NULL",
                "UPDATE payment SET due_at = now() - interval '1 second' WHERE due_at IS NOT NULL",
                "UPDATE payment SET proof_due_at = now() - interval '1 second' WHERE proof_due_at IS NOT NULL")) {
            stand.pool().query(sql).execute().await();
        }
    }

    void payByIsOver(ReservationId reservation) {
        query("UPDATE payment SET pay_by = now() - interval '1 second' WHERE reservation_id = $1", reservation);
        later();
    }

    /** The provider lets go what it had set aside, and says nothing of it. */
    void chargesLapse(ReservationId reservation) {
        sandboxBooks
                .preparedQuery("UPDATE payment SET status = 'CANCELLED' WHERE reservation_id = $1")
                .execute(Tuple.of(reservation.value()))
                .await();
    }

    /** The types of the events that were told of a reservation, without their version. */
    List<String> told(ReservationId reservation) {
        return strings(query(
                "SELECT replace(headers ->> 'ce_type', '.v1', '') FROM outbox"
                        + " WHERE msg_key = $1::uuid::text ORDER BY id",
                reservation));
    }

    /** What really happened to money at the provider. */
    List<String> movements(ReservationId reservation) {
        return strings(sandboxBooks
                .preparedQuery(
                        "SELECT kind || ' ' || movement.amount_minor FROM movement JOIN payment USING (payment_id)"
                                + " WHERE reservation_id = $1 ORDER BY movement_id")
                .execute(Tuple.of(reservation.value()))
                .await());
    }

    RowSet<Row> query(String sql, ReservationId reservation) {
        return stand.pool()
                .preparedQuery(sql)
                .execute(Tuple.of(reservation.value()))
                .await();
    }

    /** Waits for a message of the sandbox's about a reservation to be taken in, such as {@code payment.declined}. */
    Future<Void> message(ReservationId reservation, String type) {
        return messagesAwaited
                .computeIfAbsent(reservation.value() + type, key -> Promise.promise())
                .future()
                .timeout(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    /** What the sandbox sent of a reservation, as it came. */
    List<SignedDelivery> deliveries(ReservationId reservation) {
        return deliveries.stream()
                .filter(delivery -> new String(delivery.body(), UTF_8)
                        .contains(reservation.value().toString()))
                .toList();
    }

    /** Waits until the sandbox has sent that many messages of a reservation. */
    void awaitDeliveries(ReservationId reservation, int number) {
        for (int i = 0; i < LOOKS_MOST && deliveries(reservation).size() < number; i++) {
            stand.vertx().timer(LOOK_MILLIS, TimeUnit.MILLISECONDS).await();
        }
        if (deliveries(reservation).size() < number) {
            throw new AssertionError(
                    "the sandbox sent " + deliveries(reservation).size() + " messages");
        }
    }

    @Override
    public void close() {
        sandboxBooks.close().await();
        gateway.close().await();
        stand.close();
    }

    private void webhook(HttpServerRequest request) {
        request.body().onSuccess(body -> webhook(request, body));
    }

    private void webhook(HttpServerRequest request, Buffer body) {
        SignedDelivery delivery = new SignedDelivery(
                request.getHeader("webhook-id"),
                request.getHeader("webhook-timestamp"),
                request.getHeader("webhook-signature"),
                body.getBytes());
        deliveries.add(delivery);
        till.receiveWebhook
                .handle(new ReceiveWebhook.Command("sandbox", delivery))
                .compose(reply -> request.response()
                        .setStatusCode(reply instanceof Reply.Done<?> ? 204 : 401)
                        .end())
                .onSuccess(answered -> takenIn(body.toJsonObject()));
    }

    private void takenIn(JsonObject message) {
        String reservation = message.getJsonObject("payment").getString("reservationId");
        messagesAwaited
                .computeIfAbsent(reservation + message.getString("type"), key -> Promise.promise())
                .tryComplete();
    }

    private static List<String> strings(RowSet<Row> rows) {
        List<String> strings = new ArrayList<>();
        rows.forEach(row -> strings.add(row.getString(0)));
        return strings;
    }
}
