package io.yeyak.launcher.gateway.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens that were verified lately, so that the same one costs a signature only once. Used by one event loop.
 *
 * <p>It knows them by their SHA-256, holds no token itself, and forgets each at its end.
 */
final class VerifiedTokens {

    private record Digest(long a, long b, long c, long d) {}

    private final Map<Digest, Caller> callers;
    private final MessageDigest sha256;
    private final InstantSource clock;

    VerifiedTokens(int capacity, InstantSource clock) {
        this.clock = clock;
        this.callers = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Digest, Caller> eldest) {
                return size() > capacity;
            }
        };
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Optional<Caller> find(String token) {
        Digest digest = digest(token);
        Caller caller = callers.get(digest);
        if (caller == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(caller.expiresAt())) {
            callers.remove(digest);
            return Optional.empty();
        }
        return Optional.of(caller);
    }

    void remember(String token, Caller caller) {
        callers.put(digest(token), caller);
    }

    void forgetAll() {
        callers.clear();
    }

    private Digest digest(String token) {
        ByteBuffer bytes = ByteBuffer.wrap(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        return new Digest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }
}
