package io.yeyak.payment.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.yeyak.common.config.Secret;
import java.net.URI;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends a message to the merchant, signed as Standard Webhooks has it. */
final class WebhookSender {

    private static final int ANSWER_MILLIS = 5_000;
    // By default five, and who waits for one of them is near the end of the time to answer when it comes.
    private static final int CONNECTIONS = 64;
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET_PREFIX = "whsec_";

    private final WebClient web;
    private final URI target;
    private final SecretKeySpec key;
    private final InstantSource clock;

    WebhookSender(Vertx vertx, URI target, Secret secret, InstantSource clock) {
        this.web = WebClient.create(
                vertx,
                new WebClientOptions().setFollowRedirects(false),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.target = target;
        this.key = new SecretKeySpec(keyBytes(secret.value()), ALGORITHM);
        this.clock = clock;
    }

    /** Whether the merchant took it. Never fails. */
    Future<Boolean> send(String id, Buffer body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return web.postAbs(target.toString())
                .timeout(ANSWER_MILLIS)
                .putHeader("Content-Type", "application/json")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", timestamp)
                .putHeader("webhook-signature", "v1," + signature(id, timestamp, body))
                .sendBuffer(body)
                .map(response -> response.statusCode() / 100 == 2)
                .otherwise(false);
    }

    void close() {
        web.close();
    }

    private String signature(String id, String timestamp, Buffer body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes()));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK can do " + ALGORITHM, e);
        }
    }

    private static byte[] keyBytes(String secret) {
        return secret.startsWith(SECRET_PREFIX)
                ? Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()))
                : secret.getBytes(UTF_8);
    }
}
