package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Somebody who is not the payment provider says that it was paid. */
final class ForgedWebhooks {

    private static final int MESSAGES = 20;

    private final AdminApi api;

    ForgedWebhooks(AdminApi api) {
        this.api = api;
    }

    Fault forged() {
        var refused = new AtomicInteger();
        var taken = new AtomicInteger();
        return new Fault(
                FaultKind.FORGED_WEBHOOKS,
                "platform",
                Duration.ofSeconds(1),
                () -> Future.join(IntStream.range(0, MESSAGES)
                                .mapToObj(number -> send(refused, taken).otherwiseEmpty())
                                .toList())
                        .mapEmpty(),
                Future::succeededFuture,
                () -> sign(refused.get(), taken.get()));
    }

    private Future<Void> send(AtomicInteger refused, AtomicInteger taken) {
        var body = new JsonObject()
                .put("type", "payment.captured")
                .put("data", new JsonObject().put("reference", UUID.randomUUID().toString()));
        var headers = Map.of(
                "webhook-id", "msg_" + UUID.randomUUID(),
                "webhook-timestamp", "" + Instant.now().getEpochSecond(),
                "webhook-signature", "v1," + Base64.getEncoder().encodeToString(new byte[32]));
        return api.webhook(headers, body.toBuffer())
                .onSuccess(status -> {
                    if (status == 401) {
                        refused.incrementAndGet();
                    } else if (status / 100 == 2) {
                        taken.incrementAndGet();
                    }
                })
                .mapEmpty();
    }

    private static Optional<String> sign(int refused, int taken) {
        if (taken > 0) {
            return Optional.of("WRONG: " + taken + " forged messages were taken");
        }
        return refused > 0 ? Optional.of(refused + " forged messages were refused") : Optional.empty();
    }
}
