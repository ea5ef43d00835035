package io.yeyak.launcher.settings;

import io.yeyak.common.config.Secret;
import io.yeyak.common.postgres.SchemaUpkeep;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All keys there are, in the order in which they are explained. */
final class Keys {

    static final Key<Set<Role>> ROLES = Key.of(
            "roles",
            Kind.ROLES,
            Role.platform().stream().map(Role::label).collect(Collectors.joining(",")),
            "What this process does.");
    static final Key<String> NODE_NAME = Key.of(
            "node.name",
            Kind.WORD,
            "A name that this process keeps over restarts and no other has: with one, a restart costs no rebalance.");

    static final Key<String> HTTP_HOST = Key.of("http.host", Kind.HOST, "0.0.0.0", "Where the gateway listens.");
    static final Key<Integer> HTTP_PORT = Key.of("http.port", Kind.PORT, "8080", "The port of the gateway.");
    static final Key<URI> PUBLIC_URL = Key.of(
            "public.url", Kind.ADDRESS, "http://localhost:8080", "How browsers and the payment provider reach it.");
    static final Key<String> MANAGEMENT_HOST =
            Key.of("management.host", Kind.HOST, "0.0.0.0", "Where /health/… and /metrics are answered.");
    static final Key<Integer> MANAGEMENT_PORT =
            Key.of("management.port", Kind.PORT_OR_ANY, "8081", "The port for that, in every role.");

    static final Key<Boolean> PAGES =
            Key.of("pages.enabled", Kind.YES_NO, "yes", "Whether the gateway has web pages, and signs people in.");
    static final Key<Secret> TICKET_CODE_KEY = Key.secret(
            "ticket-code.key", "What the codes on tickets are signed with, the same in every gateway; none without.");
    static final Key<Boolean> DEMO_RUSH =
            Key.of("demo.rush", Kind.YES_NO, "no", "Whether administrators may let made-up customers rush at a show.");

    static final Key<URI> OIDC_ISSUER = Key.of(
            "oidc.issuer", Kind.ADDRESS, "The OpenID Connect provider, as its tokens name it; the gateway needs it.");
    static final Key<String> OIDC_AUDIENCE =
            Key.of("oidc.audience", Kind.TEXT, "yeyak", "Whom access tokens must be made for.");
    static final Key<String> OIDC_ROLES_CLAIM = Key.of(
            "oidc.roles-claim", Kind.TEXT, "roles", "The claim that names customer and admin; dots lead inside it.");
    static final Key<String> OIDC_CLIENT_ID =
            Key.of("oidc.client-id", Kind.TEXT, "yeyak-web", "The client that signs people in.");
    static final Key<Secret> OIDC_CLIENT_SECRET = Key.secret(
            "oidc.client-secret", "What that client proves itself with; none where the provider asks for none.");

    static final Key<String> KAFKA_SERVERS =
            Key.of("kafka.bootstrap-servers", Kind.HOST_PORTS, "Where Kafka is; every context needs it.");
    /** What follows is the name of a property of Kafka's clients. */
    static final String KAFKA_PROPERTY = "kafka.properties.";

    static final Key<URI> PROVIDER_URL =
            Key.of("payment.sandbox.url", Kind.ADDRESS, "Where payment finds the sandbox provider.");
    static final Key<Secret> PROVIDER_API_KEY =
            Key.secret("payment.sandbox.api-key", "What payment shows the sandbox provider, and the sandbox expects.");
    static final Key<Secret> PROVIDER_WEBHOOK_SECRET =
            Key.secret("payment.sandbox.webhook-secret", "What the sandbox provider signs its webhooks with.");
    static final Key<URI> PAYMENT_RETURN_URL = Key.of(
            "payment.return-url",
            Kind.ADDRESS,
            "Where customers go from the provider's page, followed by /<reservation>; without one they stay there.");
    static final Key<Duration> PAYMENT_VERIFY_AFTER = Key.of(
            "payment.verify-after",
            Kind.PERIOD,
            "PT2M",
            "How long payment waits for the webhook about a capture or refund before it asks whether it was made.");
    static final Key<String> SANDBOX_HOST =
            Key.of("sandbox.host", Kind.HOST, "0.0.0.0", "Where the sandbox provider listens.");
    static final Key<Integer> SANDBOX_PORT = Key.of("sandbox.port", Kind.PORT, "8082", "The port for that.");

    static final Key<String> CLUSTER_NAME =
            Key.of("cluster.name", Kind.WORD, "yeyak", "Only processes that say the same find each other.");
    static final Key<String> CLUSTER_HOST =
            Key.of("cluster.host", Kind.HOST, "127.0.0.1", "The one address of this host that the others reach it at.");
    static final Key<Integer> CLUSTER_PORT = Key.of("cluster.port", Kind.PORT, "5701", "The port of membership.");
    static final Key<Integer> CLUSTER_BUS_PORT =
            Key.of("cluster.event-bus.port", Kind.PORT, "15701", "The port of the event bus.");
    static final Key<List<String>> CLUSTER_MEMBERS =
            Key.of("cluster.members", Kind.MEMBERS, "Some of the others, where they are listed by hand.");
    static final Key<String> CLUSTER_SERVICE_DNS = Key.of(
            "cluster.kubernetes.service-dns", Kind.HOST, "The headless service that names the others, in Kubernetes.");

    static final Key<Boolean> CLUSTER_LITE = Key.of(
            "cluster.lite",
            Kind.YES_NO,
            "no",
            "Whether this process keeps nothing of what the processes know of each other; others have to, such as those"
                    + " with the role grid, and its start waits for them.");

    static final Key<SchemaUpkeep> MIGRATIONS = Key.of(
            "database.migrations",
            Kind.UPKEEP,
            "start",
            "Whether each start brings the schemas up to date, or expects that the command migrate does.");

    static final Key<Duration> DRAIN = Key.of(
            "shutdown.drain",
            Kind.PAUSE,
            "PT0S",
            "How long a process that was told to end, and says so, goes on serving: longer than whoever sends it work"
                    + " takes to notice, where nobody waits before telling it.");

    static final Key<URI> TRACING_ENDPOINT = Key.of(
            "tracing.otlp.endpoint",
            Kind.ADDRESS,
            "Where traces are sent, by OTLP over HTTP; without it none are made.");
    static final Key<Double> TRACING_RATIO = Key.of(
            "tracing.sample-ratio",
            Kind.RATIO,
            "0.1",
            "Which part of the requests is traced that come without a decision.");

    static final Key<Duration> AUDITOR_GRACE = Key.of(
            "auditor.grace", Kind.PERIOD, "PT60S", "How long something may be on its way before the auditor tells it.");
    static final Key<Duration> AUDITOR_PAUSE =
            Key.of("auditor.pause", Kind.PERIOD, "PT2S", "How long the auditor rests between two pages of a sweep.");
    static final Key<Duration> AUDITOR_FULL_EACH = Key.of(
            "auditor.full-each", Kind.PERIOD, "PT24H", "How often the auditor reads everything, and all of Kafka.");

    static final Key<Path> DATA_FOLDER =
            Key.of("data.folder", Kind.FOLDER, ".yeyak", "Where the run command keeps everything.");
    static final Key<Demo> DEMO =
            Key.of("demo", Kind.DEMO, "first-start", "Whether the run command puts shows on sale by itself.");
    static final Key<Integer> EMBEDDED_POSTGRES_PORT =
            Key.of("embedded.postgres.port", Kind.PORT_OR_ANY, "0", "The port of the run command's PostgreSQL.");
    static final Key<Integer> EMBEDDED_KAFKA_PORT =
            Key.of("embedded.kafka.port", Kind.PORT_OR_ANY, "0", "The port of the run command's Kafka.");
    static final Key<Integer> EMBEDDED_OIDC_PORT =
            Key.of("embedded.oidc.port", Kind.PORT_OR_ANY, "0", "The port of the run command's OpenID provider.");

    static final Map<Role, DatabaseKeys> DATABASES = databases();
    static final List<Key<?>> ALL = all();
    private static final Map<String, Key<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Key::name, key -> key));

    private Keys() {}

    static Optional<Key<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static DatabaseKeys database(Role role) {
        return Optional.ofNullable(DATABASES.get(role)).orElseThrow();
    }

    private static Map<Role, DatabaseKeys> databases() {
        var keys = new EnumMap<Role, DatabaseKeys>(Role.class);
        Role.withDatabase().forEach(role -> keys.put(role, DatabaseKeys.of(role)));
        return keys;
    }

    private static List<Key<?>> all() {
        var all = new ArrayList<Key<?>>(List.of(ROLES, NODE_NAME, HTTP_HOST, HTTP_PORT, PUBLIC_URL));
        all.addAll(List.of(MANAGEMENT_HOST, MANAGEMENT_PORT, PAGES, TICKET_CODE_KEY, DEMO_RUSH));
        all.addAll(List.of(OIDC_ISSUER, OIDC_AUDIENCE, OIDC_ROLES_CLAIM, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET));
        all.addAll(List.of(KAFKA_SERVERS, MIGRATIONS));
        DATABASES.values().forEach(database -> all.addAll(database.all()));
        all.addAll(List.of(PROVIDER_URL, PROVIDER_API_KEY, PROVIDER_WEBHOOK_SECRET));
        all.addAll(List.of(PAYMENT_RETURN_URL, PAYMENT_VERIFY_AFTER));
        all.addAll(List.of(SANDBOX_HOST, SANDBOX_PORT));
        all.addAll(List.of(CLUSTER_NAME, CLUSTER_HOST, CLUSTER_PORT, CLUSTER_BUS_PORT));
        all.addAll(List.of(CLUSTER_MEMBERS, CLUSTER_SERVICE_DNS, CLUSTER_LITE));
        all.addAll(List.of(DRAIN, TRACING_ENDPOINT, TRACING_RATIO));
        all.addAll(List.of(AUDITOR_GRACE, AUDITOR_PAUSE, AUDITOR_FULL_EACH));
        all.addAll(List.of(DATA_FOLDER, DEMO, EMBEDDED_POSTGRES_PORT, EMBEDDED_KAFKA_PORT, EMBEDDED_OIDC_PORT));
        return List.copyOf(all);
    }
}
