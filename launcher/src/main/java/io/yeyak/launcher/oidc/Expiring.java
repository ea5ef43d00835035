package io.yeyak.launcher.oidc;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Things that are kept for a while under a key nobody can guess. The number is bounded: the oldest gives way. */
final class Expiring<V> {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final Duration life;
    private final int limit;
    private final Clock clock;
    private final SequencedMap<String, Kept<V>> kept = new LinkedHashMap<>();

    Expiring(Duration life, int limit, Clock clock) {
        this.life = life;
        this.limit = limit;
        this.clock = clock;
    }

    static String newKey() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String put(V value) {
        var key = newKey();
        put(key, value);
        return key;
    }

    /** Puts it in the place of what the key stands for, and its time starts again. */
    void put(String key, V value) {
        kept.remove(key);
        kept.values().removeIf(old -> !old.until().isAfter(clock.instant()));
        if (kept.size() >= limit) {
            kept.pollFirstEntry();
        }
        kept.put(key, new Kept<>(value, clock.instant().plus(life)));
    }

    Optional<V> get(String key) {
        return Optional.ofNullable(kept.get(key))
                .filter(found -> found.until().isAfter(clock.instant()))
                .map(Kept::value);
    }

    void remove(String key) {
        kept.remove(key);
    }

    private record Kept<V>(V value, Instant until) {}
}
