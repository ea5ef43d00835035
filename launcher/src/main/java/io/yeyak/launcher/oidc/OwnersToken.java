package io.yeyak.launcher.oidc;

import com.nimbusds.oauth2.sdk.Scope;
import java.time.Clock;
import java.util.List;

/**
 * An access token without a sign-in, for whoever owns the data folder: it is signed with the folder's key, which only
 * its owner can read.
 */
public final class OwnersToken {

    private OwnersToken() {}

    /**
     * A token that the platform of this folder takes for that of {@code name} for an hour. Blocks.
     *
     * @throws IllegalArgumentException if nobody has that name, or nothing was ever started on the folder
     */
    public static String of(IssuerSettings settings, String name, Clock clock) {
        var key = key(settings);
        var user = Users.in(settings.folder())
                .named(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no user called " + name + "."));
        return new Tokens(settings, key, clock).access(user, new Scope()).serialize();
    }

    /**
     * As {@link #of(IssuerSettings, String, Clock)}, for somebody whom the issuer need not know.
     *
     * @param role what the gateway lets this person do: {@code customer} or {@code admin}
     * @throws IllegalArgumentException if nothing was ever started on the folder
     */
    public static String ofAnybody(IssuerSettings settings, String name, String role, Clock clock) {
        return new Tokens(settings, key(settings), clock)
                .access(new User(name, name, List.of(role), new PasswordHash("")), new Scope())
                .serialize();
    }

    private static SigningKey key(IssuerSettings settings) {
        if (!SigningKey.isIn(settings.folder())) {
            throw new IllegalArgumentException("No platform was started on this data folder yet.");
        }
        return SigningKey.in(settings.folder());
    }
}
