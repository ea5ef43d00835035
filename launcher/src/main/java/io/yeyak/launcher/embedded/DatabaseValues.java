package io.yeyak.launcher.embedded;

import io.yeyak.common.embedded.PostgresLogin;
import io.yeyak.launcher.settings.Role;
import java.util.Map;

/** Where a role's database is, as settings. */
public final class DatabaseValues {

    private DatabaseValues() {}

    public static Map<String, String> of(Role role, PostgresLogin login) {
        return of(role, login, login.port());
    }

    /** As {@link #of(Role, PostgresLogin)}, for somebody who finds the server at another port. */
    public static Map<String, String> of(Role role, PostgresLogin login, int port) {
        var prefix = role.label() + ".database.";
        return Map.of(
                prefix + "host", login.host(),
                prefix + "port", "" + port,
                prefix + "name", login.database(),
                prefix + "user", login.user(),
                prefix + "password", login.password(),
                prefix + "schema", login.schema());
    }
}
