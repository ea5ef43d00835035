package io.yeyak.launcher.system;

import io.vertx.core.Vertx;
import io.yeyak.common.embedded.EmbeddedKafka;
import io.yeyak.common.embedded.EmbeddedPostgres;
import io.yeyak.common.embedded.Ports;
import io.yeyak.common.embedded.Trees;
import io.yeyak.launcher.embedded.ChildProcess;
import io.yeyak.launcher.oidc.IssuerSettings;
import io.yeyak.launcher.oidc.IssuerVerticle;
import io.yeyak.launcher.oidc.OwnersToken;
import io.yeyak.launcher.settings.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
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
final class Deployment {

    private static final String HOST = "127.0.0.1";

    private static final String LEDGER =
            "select coalesce(sum(case kind when 'CAPTURED' then amount_minor when 'REFUNDED' then -amount_minor"
                    + " else 0 end), 0) from movement";

    private final Path folder;
    private final EmbeddedPostgres postgres = EmbeddedPostgres.throwAway();
    private final Vertx vertx = Vertx.vertx();
    private final IssuerSettings issuer;
    private final int gatewayPort = Ports.free();
    private final int sandboxPort = Ports.free();
    private final List<Integer> clusterPorts = new ArrayList<>();
    private final Map<String, ChildProcess> running = new LinkedHashMap<>();
    private EmbeddedKafka kafka;

    Deployment() throws Exception {
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

    /** Starts a process that may have to wait for something. */
    ChildProcess begin(String name, Role... roles) throws Exception {
        List<String> words = new ArrayList<>(List.of("start", "--roles", labels(roles)));
        settings(name).forEach((key, value) -> {
            words.add("--set");
            words.add(key + "=" + value);
        });
        ChildProcess process = ChildProcess.start(words.toArray(String[]::new));
        running.put(name, process);
        return process;
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

    void stopKafka() {
        kafka.close();
    }

    void startKafka() {
        kafka = EmbeddedKafka.open(folder.resolve("kafka"));
    }

    /** The API as that demo user. */
    Api as(String user) {
        return new Api(
                URI.create("http://" + HOST + ":" + gatewayPort),
                Optional.of(OwnersToken.of(issuer, user, Clock.systemUTC())));
    }

    /** The API as somebody whom the identity provider does not know. */
    Api asStranger() {
        return new Api(URI.create("http://" + HOST + ":" + gatewayPort), Optional.empty());
    }

    Provider provider() {
        return new Provider(URI.create("http://" + HOST + ":" + sandboxPort));
    }

    /** What the provider has taken and not given back, in all, by its own ledger. */
    long captured() throws SQLException {
        var login = postgres.login(Role.SANDBOX.label());
        String url = "jdbc:postgresql://" + login.host() + ":" + login.port() + "/" + login.database();
        try (var connection = DriverManager.getConnection(url, login.user(), login.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(LEDGER)) {
            if (!rows.next()) {
                throw new AssertionError("the sum of nothing is a row, too");
            }
            return rows.getLong(1);
        }
    }

    /** Stops all of it. */
    void close() throws Exception {
        try {
            running.values().forEach(ChildProcess::close);
            vertx.close().await(30, TimeUnit.SECONDS);
            kafka.close();
            postgres.close();
        } finally {
            Trees.delete(folder);
        }
    }

    private Map<String, String> settings(String name) throws IOException {
        int clusterPort = Ports.free();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("node.name", name);
        settings.put("http.host", HOST);
        settings.put("http.port", "" + gatewayPort);
        settings.put("public.url", "http://localhost:" + gatewayPort);
        settings.put("management.host", HOST);
        settings.put("management.port", "0");
        settings.put("oidc.issuer", issuer.issuer().toString());
        settings.put("kafka.bootstrap-servers", kafka.bootstrapServers());
        settings.put("payment.sandbox.url", "http://localhost:" + sandboxPort);
        settings.put("payment.sandbox.api-key", Provider.API_KEY);
        settings.put("payment.sandbox.webhook-secret", "whsec_c3lzdGVtLXRlc3RzLW9ubHktMzItYnl0ZXMtbG9uZyE=");
        settings.put("sandbox.host", HOST);
        settings.put("sandbox.port", "" + sandboxPort);
        settings.put("cluster.name", "system-test");
        settings.put("cluster.port", "" + clusterPort);
        settings.put("cluster.event-bus.port", "" + Ports.free());
        if (!clusterPorts.isEmpty()) {
            settings.put("cluster.members", members());
        }
        clusterPorts.add(clusterPort);
        Role.withDatabase().forEach(role -> database(role, settings));
        return settings;
    }

    private String members() {
        return String.join(
                ",", clusterPorts.stream().map(port -> HOST + ":" + port).toList());
    }

    private void database(Role role, Map<String, String> settings) {
        var login = postgres.login(role.label());
        String prefix = role.label() + ".database.";
        settings.put(prefix + "host", login.host());
        settings.put(prefix + "port", "" + login.port());
        settings.put(prefix + "name", login.database());
        settings.put(prefix + "user", login.user());
        settings.put(prefix + "password", login.password());
        settings.put(prefix + "schema", login.schema());
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
