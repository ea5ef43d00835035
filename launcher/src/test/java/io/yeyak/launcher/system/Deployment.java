package io.yeyak.launcher.system;

import io.vertx.core.Vertx;
import io.yeyak.common.embedded.EmbeddedKafka;
import io.yeyak.common.embedded.EmbeddedPostgres;
import io.yeyak.common.embedded.Ports;
import io.yeyak.common.embedded.Trees;
import io.yeyak.launcher.embedded.ChildProcess;
import io.yeyak.launcher.embedded.DatabaseValues;
import io.yeyak.launcher.gateway.eticket.TicketCodes;
import io.yeyak.launcher.oidc.IssuerSettings;
import io.yeyak.launcher.oidc.IssuerVerticle;
import io.yeyak.launcher.oidc.OwnersToken;
import io.yeyak.launcher.settings.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Several processes with different roles over one PostgreSQL and one Kafka. They can be stopped, killed, started. */
final class Deployment implements Platform {

    private static final String HOST = "127.0.0.1";

    private final List<String> flags;
    private final Path folder;
    private final EmbeddedPostgres postgres = EmbeddedPostgres.throwAway();
    private final Vertx vertx = Vertx.vertx();
    private final IssuerSettings issuer;
    private final String ticketCodeKey = TicketCodes.newKey();
    private final int gatewayPort = Ports.free();
    private final int sandboxPort = Ports.free();
    private final List<Integer> clusterPorts = new ArrayList<>();
    private final Map<String, ChildProcess> running = new LinkedHashMap<>();
    private EmbeddedKafka kafka;

    /**
     * Opens what the processes stand on; none of them runs yet.
     *
     * @param flags what the JVM of each is told
     */
    Deployment(String... flags) throws Exception {
        this.flags = List.of(flags);
        folder = Trees.temporary("system");
        kafka = EmbeddedKafka.open(folder.resolve("kafka"));
        int issuerPort = Ports.free();
        issuer = new IssuerSettings(
                folder.resolve("issuer"),
                issuerPort,
                URI.create("http://localhost:" + issuerPort),
                "yeyak",
                "roles",
                "yeyak-web",
                Set.of(URI.create("http://localhost/auth/callback")));
        var unusedId = vertx.deployVerticle(new IssuerVerticle(issuer, Clock.systemUTC()))
                .await(60, TimeUnit.SECONDS);
    }

    /** Starts a process and waits until it does its work. */
    void start(String name, Role... roles) throws Exception {
        begin(name, roles).await("Started");
    }

    /** Starts two processes at the same time, beside one that runs. */
    void start(String name, Set<Role> roles, String otherName, Set<Role> otherRoles) throws Exception {
        ChildProcess one = begin(name, roles.toArray(Role[]::new));
        ChildProcess other = begin(otherName, otherRoles.toArray(Role[]::new));
        one.await("Started");
        other.await("Started");
    }

    /** Starts a process that may have to wait for something. */
    ChildProcess begin(String name, Role... roles) throws Exception {
        return begin(name, Map.of(), roles);
    }

    /** As {@link #begin(String, Role...)}, with settings that win over the usual ones. */
    ChildProcess begin(String name, Map<String, String> own, Role... roles) throws Exception {
        List<String> words = new ArrayList<>(List.of("start", "--roles", labels(roles)));
        Map<String, String> told = settings(name);
        told.putAll(own);
        told.forEach((key, value) -> {
            words.add("--set");
            words.add(key + "=" + value);
        });
        ChildProcess process = ChildProcess.start(flags, words.toArray(String[]::new));
        running.put(name, process);
        return process;
    }

    /** Waits until a process says that, from where it was last listened to. */
    void awaitWord(String name, String word) throws InterruptedException {
        running(name).await(word);
    }

    /** Ends a process in order, as an operator would. */
    void stop(String name) throws InterruptedException {
        ChildProcess process = running(name);
        process.terminate();
        if (process.awaitEnd() != 0) {
            throw new AssertionError(name + " did not end in order:\n" + process.said());
        }
        running.remove(name);
    }

    /** Ends a process in the middle of whatever it does. */
    void kill(String name) throws InterruptedException {
        ChildProcess process = running(name);
        process.kill();
        int unusedStatus = process.awaitEnd();
        running.remove(name);
    }

    /** Ends all of them in the middle of whatever they do. */
    void killAll() throws InterruptedException {
        running.values().forEach(ChildProcess::kill);
        for (String name : List.copyOf(running.keySet())) {
            kill(name);
        }
    }

    void stopKafka() {
        kafka.close();
    }

    void startKafka() {
        kafka = EmbeddedKafka.open(folder.resolve("kafka"));
    }

    /** What is published, for somebody who is none of the processes. */
    Published published() {
        return new Published(kafka.bootstrapServers());
    }

    /** The API as that demo user. */
    @Override
    public Api as(String user) {
        return new Api(gateway(), Optional.of(token(user)));
    }

    @Override
    public Api asStranger() {
        return new Api(gateway(), Optional.empty());
    }

    /** What that demo user hears live. */
    Live listen(String user, String topics) {
        return Live.open(gateway(), token(user), topics, Optional.empty());
    }

    /** What that demo user hears live from the place on that they had come to. */
    Live resume(String user, String topics, String lastEventId) {
        return Live.open(gateway(), token(user), topics, Optional.of(lastEventId));
    }

    private URI gateway() {
        return URI.create("http://" + HOST + ":" + gatewayPort);
    }

    private String token(String user) {
        return OwnersToken.of(issuer, user, Clock.systemUTC());
    }

    @Override
    public Provider provider() {
        return new Provider(URI.create("http://" + HOST + ":" + sandboxPort));
    }

    /** What a context keeps. */
    Database database(Role context) {
        return new Database(postgres.login(context.label()));
    }

    /** What the provider has taken and not given back, in all, by its own ledger. */
    long captured() throws SQLException {
        return database(Role.SANDBOX).number(Database.CAPTURED);
    }

    /** Stops all of it. */
    void close() throws Exception {
        try {
            running.values().forEach(ChildProcess::terminate);
            running.values().forEach(ChildProcess::close);
            vertx.close().await(30, TimeUnit.SECONDS);
            kafka.close();
            postgres.close();
        } finally {
            Trees.delete(folder);
        }
    }

    /** What a process of that name has to know. */
    Map<String, String> settings(String name) throws IOException {
        int clusterPort = Ports.free();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("node.name", name);
        settings.put("http.host", HOST);
        settings.put("http.port", "" + gatewayPort);
        settings.put("public.url", "http://localhost:" + gatewayPort);
        settings.put("ticket-code.key", ticketCodeKey);
        settings.put("management.host", HOST);
        settings.put("management.port", "0");
        settings.put("oidc.issuer", issuer.issuer().toString());
        settings.put("kafka.bootstrap-servers", kafka.bootstrapServers());
        settings.put("payment.sandbox.url", "http://localhost:" + sandboxPort);
        settings.put("payment.sandbox.api-key", Provider.API_KEY);
        settings.put("payment.sandbox.webhook-secret", "whsec_c3lzdGVtLXRlc3RzLW9ubHktMzItYnl0ZXMtbG9uZyE=");
        settings.put("sandbox.host", HOST);
        settings.put("sandbox.port", "" + sandboxPort);
        settings.put("auditor.grace", "PT3S");
        settings.put("auditor.pause", "PT0.2S");
        settings.put("cluster.name", "system-test-" + ProcessHandle.current().pid());
        settings.put("cluster.port", "" + clusterPort);
        settings.put("cluster.event-bus.port", "" + Ports.free());
        if (!clusterPorts.isEmpty()) {
            settings.put("cluster.members", members());
        }
        clusterPorts.add(clusterPort);
        Role.withDatabase().forEach(role -> settings.putAll(DatabaseValues.of(role, postgres.login(role.label()))));
        return settings;
    }

    private String members() {
        return String.join(
                ",", clusterPorts.stream().map(port -> HOST + ":" + port).toList());
    }

    private static String labels(Role... roles) {
        return String.join(",", List.of(roles).stream().map(Role::label).toList());
    }

    private ChildProcess running(String name) {
        ChildProcess process = running.get(name);
        if (process == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return process;
    }
}
