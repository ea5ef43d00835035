package io.yeyak.launcher.gateway.identity;

import java.time.Instant;
import java.util.Set;

/**
 * Who is calling, as their token proves.
 *
 * @param subject the identity provider's, never blank
 * @param expiresAt when the token ends
 */
public record Caller(String subject, Set<Role> roles, Instant expiresAt) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
