package io.yeyak.launcher.drill.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.yeyak.common.json.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request that can be sent to any gateway, as often as it takes.
 *
 * @param path below {@code /api/v1}
 * @param user whose token goes with it; empty for nobody's
 * @param patience how long it asks the platform to wait before it answers
 */
record Ask(
        HttpMethod method,
        String path,
        Optional<String> user,
        Map<String, String> headers,
        Optional<Buffer> body,
        Duration patience) {

    static Ask get(String user, String path) {
        return new Ask(HttpMethod.GET, path, Optional.of(user), Map.of(), Optional.empty(), Duration.ZERO);
    }

    static Ask post(String user, String path) {
        return new Ask(HttpMethod.POST, path, Optional.of(user), Map.of(), Optional.empty(), Duration.ZERO);
    }

    /** By nobody in particular. */
    Ask byNobody() {
        return new Ask(method, path, Optional.empty(), headers, body, patience);
    }

    Ask as(HttpMethod other) {
        return new Ask(other, path, user, headers, body, patience);
    }

    Ask key(String key) {
        return header("Idempotency-Key", key);
    }

    Ask header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Ask(method, path, user, Map.copyOf(more), body, patience);
    }

    Ask json(Object value) {
        return json(Buffer.buffer(Json.encode(value)));
    }

    /** Bytes that are said to be JSON. */
    Ask json(Buffer bytes) {
        return header("Content-Type", "application/json").body(bytes);
    }

    Ask body(Buffer bytes) {
        return new Ask(method, path, user, headers, Optional.of(bytes), patience);
    }

    Ask waiting(Duration time) {
        return new Ask(method, path, user, headers, body, time);
    }
}
