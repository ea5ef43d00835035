package io.yeyak.common.health;

import java.util.Optional;

/**
 * What came of a look.
 *
 * @param value empty when nothing could be seen
 * @param fault why not
 */
record Seen<T>(Optional<T> value, String fault) {

    static <T> Seen<T> of(T value) {
        return new Seen<>(Optional.of(value), "");
    }

    static <T> Seen<T> nothing(String fault) {
        return new Seen<>(Optional.empty(), fault);
    }
}
