package io.yeyak.launcher.oidc;

import com.nimbusds.oauth2.sdk.Scope;
import java.time.Clock;

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
        if (!SigningKey.isIn(settings.folder())) {
            throw new IllegalArgumentException("No platform was started on this data folder yet.");
        }
        var user = Users.in(settings.folder())
                .named(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no user called " + name + "."));
        var key = SigningKey.in(settings.folder());
        return new Tokens(settings, key, clock).access(user, new Scope()).serialize();
    }
}
