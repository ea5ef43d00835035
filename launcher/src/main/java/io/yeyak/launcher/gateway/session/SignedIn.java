package io.yeyak.launcher.gateway.session;

import io.yeyak.launcher.gateway.identity.Caller;
import io.yeyak.launcher.gateway.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a session holds.
 *
 * @param tokenEndsAt of the access token
 * @param endsAt when the session ends if nobody asks for anything any more
 * @param renewedSince when somebody began to get the next tokens, until they are there
 */
record SignedIn(
        String accessToken,
        Optional<String> refreshToken,
        Instant tokenEndsAt,
        Instant endsAt,
        String subject,
        String name,
        Set<Role> roles,
        Optional<Instant> renewedSince) {

    /** How long somebody may be away. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(12);

    SignedIn {
        roles = Set.copyOf(roles);
    }

    static SignedIn of(Grant.Given given, Caller caller, String name, Instant now) {
        Duration pause = given.refreshWithin()
                .filter(within -> within.compareTo(LONGEST_PAUSE) < 0)
                .orElse(LONGEST_PAUSE);
        Instant ends = given.refreshToken().isPresent() ? now.plus(pause) : caller.expiresAt();
        return new SignedIn(
                given.accessToken(),
                given.refreshToken(),
                caller.expiresAt(),
                ends.isBefore(caller.expiresAt()) ? caller.expiresAt() : ends,
                caller.subject(),
                name,
                caller.roles(),
                Optional.empty());
    }

    SignedIn renewing(Instant since) {
        return new SignedIn(accessToken, refreshToken, tokenEndsAt, endsAt, subject, name, roles, Optional.of(since));
    }

    /** The same person with the next tokens. */
    SignedIn renewed(Grant.Given given, Caller caller, Instant now) {
        Grant.Given kept =
                new Grant.Given(given.accessToken(), next(given), given.refreshWithin(), given.identityToken());
        return of(kept, caller, name, now);
    }

    /** The same with the next refresh token, and the access token of before. */
    SignedIn keeping(Grant.Given given) {
        return new SignedIn(accessToken, next(given), tokenEndsAt, endsAt, subject, name, roles, renewedSince);
    }

    // A provider that keeps the refresh token does not send it again.
    private Optional<String> next(Grant.Given given) {
        return given.refreshToken().or(() -> refreshToken);
    }

    @Override
    public String toString() {
        return "SignedIn[" + subject + "]";
    }
}
