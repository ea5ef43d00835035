package io.yeyak.launcher.settings;

import io.yeyak.common.config.Secret;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.DatabaseTls;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes settings of what was set about databases. */
final class DatabaseReader {

    private final Effective effective;

    DatabaseReader(Effective effective) {
        this.effective = effective;
    }

    /** The keys without which those of the roles that have a database cannot be played. */
    static List<Key<?>> required(Collection<Role> roles) {
        return roles.stream()
                .filter(Role.withDatabase()::contains)
                .<Key<?>>flatMap(role -> Keys.database(role).required().stream())
                .toList();
    }

    /** Looks whether what was set goes together. */
    void check() {
        for (var role : Role.withDatabase()) {
            var keys = Keys.database(role);
            var mode = effective.find(keys.sslMode()).filter(DatabaseTls.Mode::verifies);
            if (mode.isPresent() && effective.find(keys.rootCertificate()).isEmpty()) {
                effective.problem(keys.rootCertificate().name() + " is missing; "
                        + keys.sslMode().name() + " = " + mode.get().label() + " has to know whom it believes");
            }
        }
    }

    /** The databases of those roles that have one. */
    Map<Role, DatabaseSettings> of(Collection<Role> roles) {
        var databases = new EnumMap<Role, DatabaseSettings>(Role.class);
        for (var role : roles) {
            if (Role.withDatabase().contains(role)) {
                var keys = Keys.database(role);
                databases.put(role, database(keys, effective.get(keys.user()), effective.get(keys.password())));
            }
        }
        return databases;
    }

    /** Those that an auditor may look into. */
    Map<Role, DatabaseSettings> ofAuditor() {
        var databases = new EnumMap<Role, DatabaseSettings>(Role.class);
        for (var role : Role.withDatabase()) {
            var keys = Keys.database(role);
            var user = effective.find(keys.auditUser()).or(() -> effective.find(keys.user()));
            var password = effective.find(keys.auditPassword()).or(() -> effective.find(keys.password()));
            if (effective.find(keys.host()).isPresent() && user.isPresent() && password.isPresent()) {
                databases.put(role, database(keys, user.get(), password.get()));
            }
        }
        return databases;
    }

    private DatabaseSettings database(DatabaseKeys keys, String user, Secret password) {
        return new DatabaseSettings(
                effective.get(keys.host()),
                effective.get(keys.port()),
                effective.get(keys.name()),
                user,
                password,
                effective.get(keys.schema()),
                effective.get(keys.poolSize()),
                new DatabaseTls(effective.get(keys.sslMode()), effective.find(keys.rootCertificate())),
                effective.get(Keys.MIGRATIONS));
    }
}
