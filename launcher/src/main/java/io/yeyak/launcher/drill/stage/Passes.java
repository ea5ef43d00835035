package io.yeyak.launcher.drill.stage;

import io.yeyak.launcher.oidc.IssuerSettings;
import io.yeyak.launcher.oidc.OwnersToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens for everybody who asks, made once and renewed in time. */
final class Passes {

    // They are good for an hour.
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(45);

    private final IssuerSettings issuer;
    private final Clock clock;
    private final Map<String, Pass> passes = new ConcurrentHashMap<>();

    Passes(IssuerSettings issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    private record Pass(String token, Instant until) {}

    String customer(String subject) {
        return token(subject, "customer");
    }

    String admin() {
        return token("admin", "admin");
    }

    private String token(String subject, String role) {
        return passes.compute(role + " " + subject, (key, present) -> {
                    var now = clock.instant();
                    return present != null && present.until().isAfter(now)
                            ? present
                            : new Pass(OwnersToken.ofAnybody(issuer, subject, role, clock), now.plus(RENEWED_AFTER));
                })
                .token();
    }
}
