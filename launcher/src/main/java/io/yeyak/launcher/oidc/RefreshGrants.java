package io.yeyak.launcher.oidc;

import com.nimbusds.oauth2.sdk.token.RefreshToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Refresh tokens: each works once and is answered with the next. One that comes again was copied, so its whole family
 * ends. They are kept in memory: after a restart people sign in again.
 */
final class RefreshGrants {

    /** How long somebody may be away. */
    static final Duration LIFE = Duration.ofHours(12);

    private static final int LIMIT = 10_000;

    private final Expiring<Family> families;

    RefreshGrants(Clock clock) {
        this.families = new Expiring<>(LIFE, LIMIT, clock);
    }

    /** The session and the token for its next refresh. */
    record Issued(String family, Session session, RefreshToken token) {}

    Issued begin(Session session) {
        return issue(Expiring.newKey(), session);
    }

    Optional<Issued> refresh(RefreshToken token) {
        var parts = token.getValue().split("\\.", -1);
        var family = parts[0];
        var found = families.get(family);
        if (found.isPresent() && parts.length == 2 && found.get().current().equals(parts[1])) {
            return Optional.of(issue(family, found.get().session()));
        }
        revoke(family);
        return Optional.empty();
    }

    void revoke(String family) {
        families.remove(family);
    }

    private Issued issue(String family, Session session) {
        var current = Expiring.newKey();
        families.put(family, new Family(session, current));
        return new Issued(family, session, new RefreshToken(family + "." + current));
    }

    private record Family(Session session, String current) {}
}
