package io.yeyak.launcher.gateway.identity;

import java.net.URI;
import java.time.Duration;

/**
 * The identity provider, and what its tokens have to say.
 *
 * @param issuer exactly as in the tokens; its discovery document is found below it
 * @param audience what the tokens have to be meant for
 * @param rolesClaim the claim that holds the list of roles; dots lead into objects: {@code realm_access.roles}
 * @param clockSkew how far the provider's clock may be off, a minute at the most
 * @param refreshKeysEach how often the keys are read again
 * @param refreshKeysAtMostEach how soon a token with an unknown key makes them be read again
 */
public record IdentitySettings(
        URI issuer,
        String audience,
        String rolesClaim,
        Duration clockSkew,
        Duration refreshKeysEach,
        Duration refreshKeysAtMostEach) {

    private static final Duration MOST_SKEW = Duration.ofSeconds(60);

    public IdentitySettings {
        if (!issuer.isAbsolute()) {
            throw new IllegalArgumentException("the issuer has to be a whole address: " + issuer);
        }
        if (audience.isBlank() || rolesClaim.isBlank()) {
            throw new IllegalArgumentException("the audience and the claim of the roles have to be named");
        }
        if (clockSkew.isNegative() || clockSkew.compareTo(MOST_SKEW) > 0) {
            throw new IllegalArgumentException("the clock skew is between 0 and 60 seconds: " + clockSkew);
        }
    }

    /** With roles in {@code roles}, 30 seconds of skew, and keys that are read each five minutes. */
    public static IdentitySettings of(URI issuer, String audience) {
        return new IdentitySettings(
                issuer, audience, "roles", Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofSeconds(10));
    }
}
