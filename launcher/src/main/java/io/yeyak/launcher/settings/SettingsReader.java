package io.yeyak.launcher.settings;

import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.DatabaseSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes settings of what was set. */
public final class SettingsReader {

    private final Effective effective;
    private final DatabaseReader databases;

    private SettingsReader(Sources sources) {
        this.effective = new Effective(sources);
        this.databases = new DatabaseReader(effective);
    }

    /**
     * The settings of a process.
     *
     * @throws SettingsProblems with all that is wrong
     */
    public static Settings read(Sources sources) {
        return new SettingsReader(sources).settings();
    }

    /**
     * The part that is needed before anything embedded is started.
     *
     * @throws SettingsProblems with all that is wrong
     */
    public static EmbeddedSettings readEmbedded(Sources sources) {
        return new SettingsReader(sources).embedded();
    }

    /**
     * The databases of those roles that have one, which is all that a migration needs to know.
     *
     * @throws SettingsProblems with all that is wrong
     */
    public static Map<Role, DatabaseSettings> readDatabases(Sources sources) {
        var effective = new Effective(sources);
        var databases = new DatabaseReader(effective);
        var roles = effective.find(Keys.ROLES).orElse(Set.of());
        databases.check();
        effective.require(sorted(DatabaseReader.required(roles)));
        return databases.of(roles);
    }

    /** Whether they say where any database is. */
    public static boolean namesDatabases(Sources sources) {
        var effective = new Effective(sources);
        return Role.withDatabase().stream()
                .anyMatch(role -> effective.find(Keys.database(role).host()).isPresent());
    }

    private EmbeddedSettings embedded() {
        effective.require(List.of());
        return new EmbeddedSettings(
                effective.get(Keys.DATA_FOLDER),
                effective.get(Keys.DEMO),
                effective.get(Keys.HTTP_PORT),
                effective.get(Keys.EMBEDDED_POSTGRES_PORT),
                effective.get(Keys.EMBEDDED_KAFKA_PORT),
                effective.get(Keys.EMBEDDED_OIDC_PORT));
    }

    private Settings settings() {
        var roles = effective.find(Keys.ROLES).orElse(Set.of());
        if (effective.find(Keys.CLUSTER_MEMBERS).isPresent()
                && effective.find(Keys.CLUSTER_SERVICE_DNS).isPresent()) {
            effective.problem("cluster.members and cluster.kubernetes.service-dns are set; expected one of them");
        }
        if (roles.contains(Role.GRID) && effective.find(Keys.CLUSTER_LITE).orElse(false)) {
            effective.problem("cluster.lite is yes; expected no for the grid, which keeps what the others do not");
        }
        databases.check();
        effective.require(required(roles));
        return new Settings(
                effective.find(Keys.NODE_NAME),
                roles,
                http(),
                new ManagementSettings(effective.get(Keys.MANAGEMENT_HOST), effective.get(Keys.MANAGEMENT_PORT)),
                oidc(),
                kafka(),
                databases.of(roles),
                auditor(),
                sandbox(roles),
                cluster(),
                effective
                        .find(Keys.TRACING_ENDPOINT)
                        .map(endpoint -> new TracingSettings(endpoint, effective.get(Keys.TRACING_RATIO))),
                effective.get(Keys.DRAIN));
    }

    private HttpSettings http() {
        return new HttpSettings(
                effective.get(Keys.HTTP_HOST),
                effective.get(Keys.HTTP_PORT),
                effective.get(Keys.PUBLIC_URL),
                effective.get(Keys.PAGES),
                effective.find(Keys.TICKET_CODE_KEY),
                effective.get(Keys.DEMO_RUSH));
    }

    private Collection<Key<?>> required(Set<Role> roles) {
        var keys = new ArrayList<Key<?>>();
        for (var role : roles) {
            switch (role) {
                case GATEWAY -> keys.add(Keys.OIDC_ISSUER);
                case RESERVATION, TICKET, TICKETLIST -> keys.add(Keys.KAFKA_SERVERS);
                case PAYMENT ->
                    keys.addAll(List.of(
                            Keys.KAFKA_SERVERS,
                            Keys.PROVIDER_URL,
                            Keys.PROVIDER_API_KEY,
                            Keys.PROVIDER_WEBHOOK_SECRET));
                case SANDBOX ->
                    keys.addAll(List.of(Keys.PROVIDER_URL, Keys.PROVIDER_API_KEY, Keys.PROVIDER_WEBHOOK_SECRET));
                case AUDITOR -> keys.addAll(requiredToAudit());
                case GRID -> {}
            }
        }
        keys.addAll(DatabaseReader.required(roles));
        return sorted(keys);
    }

    private static List<Key<?>> sorted(Collection<Key<?>> keys) {
        return new HashSet<>(keys)
                .stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    // All contexts; the sandbox provider only where there is one.
    private Collection<Key<?>> requiredToAudit() {
        var keys = new ArrayList<Key<?>>(List.of(Keys.KAFKA_SERVERS));
        for (var role : Role.contexts()) {
            var database = Keys.database(role);
            keys.add(database.host());
            var hasItsOwn = effective.find(database.auditPassword()).isPresent();
            keys.add(hasItsOwn ? database.auditUser() : database.password());
        }
        return keys;
    }

    private Optional<OidcSettings> oidc() {
        return effective
                .find(Keys.OIDC_ISSUER)
                .map(issuer -> new OidcSettings(
                        issuer,
                        effective.get(Keys.OIDC_AUDIENCE),
                        effective.get(Keys.OIDC_ROLES_CLAIM),
                        effective.get(Keys.OIDC_CLIENT_ID),
                        effective.find(Keys.OIDC_CLIENT_SECRET)));
    }

    private Optional<KafkaSettings> kafka() {
        return effective
                .find(Keys.KAFKA_SERVERS)
                .map(servers ->
                        new KafkaSettings(servers, effective.kafkaProperties(), effective.find(Keys.NODE_NAME)));
    }

    private AuditorSettings auditor() {
        return new AuditorSettings(
                databases.ofAuditor(),
                effective.get(Keys.AUDITOR_GRACE),
                effective.get(Keys.AUDITOR_PAUSE),
                effective.get(Keys.AUDITOR_FULL_EACH));
    }

    private Optional<SandboxSettings> sandbox(Set<Role> roles) {
        return effective
                .find(Keys.PROVIDER_URL)
                .filter(url -> roles.contains(Role.PAYMENT) || roles.contains(Role.SANDBOX))
                .map(url -> new SandboxSettings(
                        url,
                        effective.get(Keys.PROVIDER_API_KEY),
                        effective.get(Keys.PROVIDER_WEBHOOK_SECRET),
                        effective.get(Keys.PAYMENT_VERIFY_AFTER),
                        effective.find(Keys.PAYMENT_RETURN_URL),
                        effective.get(Keys.SANDBOX_HOST),
                        effective.get(Keys.SANDBOX_PORT)));
    }

    private ClusterSettings cluster() {
        return new ClusterSettings(
                effective.get(Keys.CLUSTER_NAME),
                effective.get(Keys.CLUSTER_HOST),
                effective.get(Keys.CLUSTER_PORT),
                effective.get(Keys.CLUSTER_BUS_PORT),
                effective.find(Keys.CLUSTER_MEMBERS).orElse(List.of()),
                effective.find(Keys.CLUSTER_SERVICE_DNS),
                effective.get(Keys.CLUSTER_LITE));
    }
}
