package io.yeyak.launcher.command;

import io.yeyak.launcher.process.SchemaMigration;
import io.yeyak.launcher.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The schemas of a release, made before its processes start. */
@Command(
        name = "migrate",
        description = {
            "Brings the schemas of the roles that keep something up to date, and ends.",
            "A database that is away is waited for; needs to know nothing but where the databases are.",
            "Processes with database.migrations = expect wait for this, and change no schema themselves."
        })
final class MigrateCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(MigrateCommand.class);

    @Mixin
    private final SettingsOptions options = new SettingsOptions();

    @Option(names = "--roles", paramLabel = "ROLES", description = "Whose schemas, joined by commas.")
    private Optional<String> roles = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        var flags = roles.map(names -> List.of("roles=" + names)).orElse(List.of());
        var databases = SettingsReader.readDatabases(options.sources(Map.of(), flags));
        SchemaMigration.run(databases);
        log.atInfo().addKeyValue("roles", databases.keySet()).log("Migrated");
        return 0;
    }
}
