package io.yeyak.launcher.drill.stage;

import io.yeyak.common.embedded.EmbeddedPostgres;
import io.yeyak.common.embedded.PrivateFile;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.launcher.embedded.DatabaseValues;
import io.yeyak.launcher.oidc.IssuerSettings;
import io.yeyak.launcher.settings.Role;
import io.yeyak.launcher.settings.Settings;
import io.yeyak.launcher.settings.SettingsReader;
import io.yeyak.launcher.settings.Sources;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What each process of a stage is told. */
final class StageValues {

    static final String HOST = "127.0.0.1";

    private final Path folder;
    private final Cast cast;
    private final IssuerSettings issuer;
    private final EmbeddedPostgres postgres;
    private final int brokerPort;
    private final Secrets secrets = Secrets.random();

    StageValues(Path folder, Cast cast, IssuerSettings issuer, EmbeddedPostgres postgres, int brokerPort) {
        this.folder = folder;
        this.cast = cast;
        this.issuer = issuer;
        this.postgres = postgres;
        this.brokerPort = brokerPort;
    }

    /** Where the service of a gateway or of the provider is. */
    static URI address(Member member) {
        return URI.create("http://" + HOST + ":" + member.servicePort());
    }

    /** Writes the settings of one process, which finds its servers behind proxies, into a file. Blocks. */
    Path write(Member member, Links links, KnownSettings known) {
        var values = common();
        values.put("roles", member.labels());
        values.put("node.name", member.name());
        values.put("http.port", "" + member.servicePort());
        values.put("sandbox.port", "" + member.servicePort());
        values.put("management.port", "" + member.managementPort());
        cluster(member, values);
        member.databases().forEach(role -> values.putAll(database(role, links.port(member, Links.End.POSTGRES))));
        if (member.hasKafka()) {
            values.put("kafka.bootstrap-servers", HOST + ":" + links.port(member, Links.End.KAFKA));
        }
        if (member.callsProvider()) {
            values.put("payment.sandbox.url", "http://" + HOST + ":" + links.port(member, Links.End.PROVIDER));
        }
        if (member.plays(Role.SANDBOX)) {
            values.put("public.url", "http://" + HOST + ":" + links.port(member, Links.End.PLATFORM));
        }
        values.keySet().removeIf(key -> !known.has(key));
        return file(member, known.folder(), values);
    }

    /** What somebody is told who looks on from outside: everything, and no proxies. */
    Settings ofAuditor() {
        var values = common();
        values.put("roles", Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(",")));
        values.put("sandbox.port", "" + cast.sandbox().servicePort());
        Role.withDatabase().forEach(role -> values.putAll(database(role, postgres.port())));
        return SettingsReader.read(new Sources().values("the stage", values));
    }

    /** A schema on the server, past all proxies. Blocks. */
    DatabaseSettings observer(String name, int poolSize) {
        return postgres.observer(name).settings(poolSize);
    }

    private Path file(Member member, String of, Map<String, String> values) {
        var file = folder.resolve(of).resolve(member.name() + ".conf");
        PrivateFile.write(
                file,
                values.entrySet().stream()
                        .map(value -> value.getKey() + " = " + value.getValue() + "\n")
                        .collect(Collectors.joining()));
        return file;
    }

    private Map<String, String> common() {
        var values = new LinkedHashMap<String, String>();
        values.put("http.host", HOST);
        values.put(
                "public.url",
                "http://" + HOST + ":" + cast.gateways().getFirst().servicePort());
        values.put("management.host", HOST);
        values.put("oidc.issuer", issuer.issuer().toString());
        values.put("oidc.audience", issuer.audience());
        values.put("oidc.roles-claim", issuer.rolesClaim());
        values.put("oidc.client-id", issuer.clientId());
        values.put("kafka.bootstrap-servers", HOST + ":" + brokerPort);
        values.put("sandbox.host", HOST);
        values.put(
                "payment.sandbox.url", "http://" + HOST + ":" + cast.sandbox().servicePort());
        values.put("payment.sandbox.api-key", secrets.apiKey());
        values.put("payment.sandbox.webhook-secret", secrets.webhookSecret());
        values.put("payment.verify-after", "PT3S");
        return values;
    }

    // The provider is nobody's relative: it is in a cluster by itself.
    private void cluster(Member member, Map<String, String> values) {
        var isOutside = member.plays(Role.SANDBOX);
        values.put("cluster.name", isOutside ? "provider" : "stage");
        values.put("cluster.port", "" + member.clusterPort());
        values.put("cluster.event-bus.port", "" + member.busPort());
        if (!isOutside) {
            values.put(
                    "cluster.members",
                    cast.platform().stream()
                            .map(other -> HOST + ":" + other.clusterPort())
                            .collect(Collectors.joining(",")));
        }
    }

    private Map<String, String> database(Role role, int port) {
        return DatabaseValues.of(role, postgres.login(role.label()), port);
    }
}
