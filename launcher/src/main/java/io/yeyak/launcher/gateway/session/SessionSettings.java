package io.yeyak.launcher.gateway.session;

import io.yeyak.common.config.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * How people sign in.
 *
 * @param publicUrl where browsers reach the gateway, without a slash at the end
 * @param clientId what the identity provider knows the pages by
 * @param clientSecret what they prove that with, where the provider wants it
 */
public record SessionSettings(URI publicUrl, String clientId, Optional<Secret> clientSecret) {

    /** The path that the provider sends browsers back to; it has to know it. */
    public static final String RETURN_PATH = "/sign-in/return";

    URI redirect() {
        return URI.create(publicUrl + RETURN_PATH);
    }

    boolean isEncrypted() {
        return "https".equals(publicUrl.getScheme());
    }
}
