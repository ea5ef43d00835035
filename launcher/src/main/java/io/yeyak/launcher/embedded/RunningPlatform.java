package io.yeyak.launcher.embedded;

import io.yeyak.common.embedded.EmbeddedFailure;
import io.yeyak.common.embedded.EmbeddedPostgres;
import io.yeyak.common.embedded.Ports;
import io.yeyak.common.embedded.PostgresLogin;
import io.yeyak.launcher.settings.Role;
import java.util.HashMap;
import java.util.Map;

/** Where the servers of a platform are that runs on a data folder in another process. */
public final class RunningPlatform {

    private RunningPlatform() {}

    /**
     * The settings that lead to its databases and to Kafka; only the owner of the folder can read them.
     *
     * @throws EmbeddedFailure if none has ever run on the folder
     */
    public static Map<String, String> values(DataFolder folder) {
        var kafka = Ports.read(folder.kafka().resolve("port"));
        if (folder.isNew() || kafka == 0) {
            throw new EmbeddedFailure("No platform has run on the folder " + folder.root()
                    + ": name another one with --data, or the databases with --config.");
        }
        var values = new HashMap<String, String>();
        values.put("kafka.bootstrap-servers", EmbeddedPlatform.HOST + ":" + kafka);
        for (var role : Role.withDatabase()) {
            PostgresLogin login = EmbeddedPostgres.loginOfRunning(folder.postgres(), role.label());
            values.putAll(DatabaseValues.of(role, login));
        }
        return values;
    }
}
