package io.yeyak.reservation.adapter.out.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one table in one batch: what was loaded, and what became of it. */
final class Part<K, V> {

    private final Map<K, V> loaded;
    private final Map<K, V> changed = new HashMap<>();

    Part(Map<K, V> loaded) {
        this.loaded = loaded;
    }

    Optional<V> read(K key) {
        return Optional.ofNullable(changed.get(key)).or(() -> Optional.ofNullable(loaded.get(key)));
    }

    void write(K key, V value) {
        if (read(key).filter(value::equals).isEmpty()) {
            changed.put(key, value);
        }
    }

    Optional<V> loaded(K key) {
        return Optional.ofNullable(loaded.get(key));
    }

    Map<K, V> changed() {
        return changed;
    }

    /** Changed ones that were not there. */
    List<V> added() {
        return changed.entrySet().stream()
                .filter(entry -> !loaded.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Changed ones that were there. */
    List<V> updated() {
        return changed.entrySet().stream()
                .filter(entry -> loaded.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
