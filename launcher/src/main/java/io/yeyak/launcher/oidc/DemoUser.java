package io.yeyak.launcher.oidc;

import java.util.List;

/**
 * Who can sign in to a platform that nobody has set up. Their passwords are known to everybody, so the issuer that
 * knows them answers on the loopback address alone.
 */
public record DemoUser(String name, String fullName, String role, String password) {

    /** One administrator and two customers. */
    public static final List<DemoUser> ALL = List.of(
            new DemoUser("admin", "Kim Haneul", "admin", "stage-door"),
            new DemoUser("minji", "Lee Minji", "customer", "front-row"),
            new DemoUser("sam", "Sam Rivera", "customer", "aisle-seat"));
}
