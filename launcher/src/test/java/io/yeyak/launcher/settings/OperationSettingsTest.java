package io.yeyak.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.common.postgres.DatabaseTls;
import io.yeyak.common.postgres.SchemaUpkeep;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What only matters where there are many processes, and other people's servers. */
class OperationSettingsTest {

    private static final List<String> TICKET = List.of(
            "roles=ticket", "kafka.bootstrap-servers=k:9092", "ticket.database.host=db", "ticket.database.password=p");

    @Test
    void theGridNeedsNothingButToBeFound() {
        var settings = read("roles=grid", "cluster.kubernetes.service-dns=members");

        assertThat(settings.roles()).containsExactly(Role.GRID);
        assertThat(settings.databases()).isEmpty();
        assertThat(settings.cluster().lite()).isFalse();
        assertThat(Role.platform()).doesNotContain(Role.GRID);
        assertThat(Role.withDatabase()).doesNotContain(Role.GRID);
        assertThat(Role.contexts()).doesNotContain(Role.GRID);
    }

    @Test
    void theGridKeepsWhatLiteMembersDoNot() {
        assertThat(problems("roles=grid", "cluster.lite=yes"))
                .containsExactly("cluster.lite is yes; expected no for the grid, which keeps what the others do not");
        assertThat(ticket("cluster.lite=yes").cluster().lite()).isTrue();
    }

    @Test
    void aProcessChangesItsSchemaUnlessSomebodyElseIsExpectedTo() {
        assertThat(database().upkeep()).isEqualTo(SchemaUpkeep.START);
        assertThat(database("database.migrations=expect").upkeep()).isEqualTo(SchemaUpkeep.EXPECT);
        assertThat(problems("roles=grid", "database.migrations=never"))
                .containsExactly("database.migrations = never (from the command line): expected start or expect");
    }

    @Test
    void aConnectionIsProtectedAsPostgresqlCallsIt() {
        assertThat(database().tls()).isEqualTo(DatabaseTls.NONE);
        assertThat(database("ticket.database.ssl-mode=require").tls())
                .isEqualTo(new DatabaseTls(DatabaseTls.Mode.REQUIRE, Optional.empty()));
        assertThat(database("ticket.database.ssl-mode=verify-full", "ticket.database.root-certificate=/ca.pem")
                        .tls())
                .isEqualTo(new DatabaseTls(DatabaseTls.Mode.VERIFY_FULL, Optional.of(Path.of("/ca.pem"))));
        assertThat(problems("roles=grid", "ticket.database.ssl-mode=prefer"))
                .containsExactly("ticket.database.ssl-mode = prefer (from the command line): expected disable, require,"
                        + " verify-ca, verify-full");
    }

    @Test
    void whoeverVerifiesHasToKnowWhomToBelieve() {
        assertThat(problems("roles=grid", "ticket.database.ssl-mode=verify-ca"))
                .containsExactly("ticket.database.root-certificate is missing; ticket.database.ssl-mode = verify-ca"
                        + " has to know whom it believes");
    }

    @Test
    void aMigrationNeedsToKnowNothingButTheDatabases() {
        var databases = SettingsReader.readDatabases(new Sources()
                .flags(List.of("roles=gateway,ticket", "ticket.database.host=db", "ticket.database.password=p")));

        assertThat(databases).containsOnlyKeys(Role.TICKET);
        assertThat(catchThrowableOfType(
                                SettingsProblems.class,
                                () -> SettingsReader.readDatabases(new Sources().flags(List.of("roles=ticket"))))
                        .problems())
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactly("ticket.database.host", "ticket.database.password");
    }

    @Test
    void tracesAreMadeWhereThereIsSomewhereToSendThem() {
        assertThat(ticket().tracing()).isEmpty();
        assertThat(ticket("tracing.otlp.endpoint=http://otlp:4318", "tracing.sample-ratio=0.05")
                        .tracing())
                .hasValue(new TracingSettings(URI.create("http://otlp:4318"), 0.05));
        assertThat(problems("roles=grid", "tracing.sample-ratio=2"))
                .containsExactly("tracing.sample-ratio = 2 (from the command line): expected a number from 0 to 1");
    }

    @Test
    void anEndTakesOnlySoLong() {
        assertThat(ticket().drain()).isZero();
        assertThat(ticket("shutdown.drain=PT3S").drain()).isEqualTo(Duration.ofSeconds(3));
        assertThat(problems("roles=grid", "shutdown.drain=PT1M")).hasSize(1);
    }

    @Test
    void theVariablesOfTheLogAreNoSettings() {
        var sources = new Sources()
                .environment(Map.of("YEYAK_LOG", "warn", "YEYAK_LOG_FORMAT", "json"))
                .flags(List.of("roles=grid"));

        assertThat(SettingsReader.read(sources).roles()).containsExactly(Role.GRID);
    }

    private static Settings read(String... flags) {
        return SettingsReader.read(new Sources().flags(List.of(flags)));
    }

    private static Settings ticket(String... more) {
        var flags = new ArrayList<>(TICKET);
        flags.addAll(List.of(more));
        return read(flags.toArray(String[]::new));
    }

    private static DatabaseSettings database(String... more) {
        return ticket(more).databases().get(Role.TICKET);
    }

    private static List<String> problems(String... flags) {
        return catchThrowableOfType(SettingsProblems.class, () -> read(flags)).problems();
    }
}
