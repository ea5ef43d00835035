package io.yeyak.launcher.drill.load;

import io.vertx.core.buffer.Buffer;
import io.yeyak.common.json.Json;
import io.yeyak.common.json.MalformedJson;
import java.util.Optional;

/** What became of a request after all its tries. */
sealed interface Outcome {

    int tries();

    /**
     * The platform answered.
     *
     * @param isDoubtful whether an earlier try may have been carried out, too
     */
    record Heard(int status, Buffer body, int tries, boolean isDoubtful) implements Outcome {

        @Override
        public boolean isGood() {
            return status >= 200 && status < 400;
        }

        /** The body, if it is of that shape. */
        <T> Optional<T> as(Class<T> type) {
            try {
                return Optional.of(Json.decode(body.getBytes(), type));
            } catch (MalformedJson e) {
                return Optional.empty();
            }
        }
    }

    /** Nobody answered for as long as anybody would wait. */
    record Silence(String why, int tries) implements Outcome {}

    /** The body of a good answer. */
    default <T> Optional<T> good(Class<T> type) {
        return this instanceof Heard heard && heard.isGood() ? heard.as(type) : Optional.empty();
    }

    /** Whether it was answered well. */
    default boolean isGood() {
        return this instanceof Heard heard && heard.isGood();
    }
}
