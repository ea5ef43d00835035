package io.yeyak.launcher.oidc;

import java.util.List;

/**
 * Somebody who can sign in.
 *
 * @param name what is typed at the sign-in, and the subject of the tokens
 * @param fullName for people to read
 * @param roles what the gateway lets this person do: {@code customer}, {@code admin}
 */
public record User(String name, String fullName, List<String> roles, PasswordHash password) {

    public User {
        roles = List.copyOf(roles);
    }
}
