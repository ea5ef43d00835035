package io.yeyak.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yeyak.common.config.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void flagsWinOverTheEnvironmentOverTheFile() throws IOException {
        var file = write("yeyak.conf", """
                # a gateway
                roles = gateway
                oidc.issuer = https://login.example/
                http.port = 1
                http.host = 10.0.0.1
                cluster.name = from-the-file
                """);

        var settings = SettingsReader.read(new Sources()
                .file(file)
                .environment(Map.of("YEYAK_HTTP_PORT", "2", "YEYAK_CLUSTER_NAME", "from-the-environment"))
                .flags(List.of("http.port=3")));

        assertThat(settings.roles()).containsExactly(Role.GATEWAY);
        assertThat(settings.http())
                .isEqualTo(new HttpSettings(
                        "10.0.0.1", 3, URI.create("http://localhost:8080"), true, Optional.empty(), false));
        assertThat(settings.cluster().name()).isEqualTo("from-the-environment");
        assertThat(settings.oidc())
                .hasValue(new OidcSettings(
                        URI.create("https://login.example"), "yeyak", "roles", "yeyak-web", Optional.empty()));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() throws IOException {
        var file = write("yeyak.conf", """
                roles = ticket
                paymnet.database.host = db
                no sense
                """);

        var problems = problems(new Sources()
                .file(file)
                .environment(Map.of("YEYAK_HTTP_PORT", "eighty", "YEYAK_NO_SUCH", "x", "YEYAK_HEAP", "1g"))
                .flags(List.of("ticket.database.password-file=/no/such/file")));

        assertThat(problems)
                .containsExactly(
                        "from " + file + ", line 3: expected key = value",
                        "paymnet.database.host (from " + file
                                + ", line 2) is no setting; did you mean payment.database.host?",
                        "YEYAK_NO_SUCH (from the environment, YEYAK_NO_SUCH) is no setting",
                        "http.port = eighty (from the environment, YEYAK_HTTP_PORT): expected a port, 1 to 65535",
                        "ticket.database.password-file (from the command line): the file cannot be read: "
                                + "java.nio.file.NoSuchFileException: /no/such/file",
                        "kafka.bootstrap-servers is missing; expected host:port, more of them joined by commas",
                        "ticket.database.host is missing; expected the name or address of a host");
    }

    @Test
    void asksEachRoleOnlyForWhatItNeeds() {
        assertThat(problems(new Sources().flags(List.of("roles=gateway"))))
                .containsExactly("oidc.issuer is missing; expected an address that begins with http:// or https://");
        assertThat(problems(new Sources().flags(List.of("roles=payment"))))
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactly(
                        "kafka.bootstrap-servers",
                        "payment.database.host",
                        "payment.database.password",
                        "payment.sandbox.api-key",
                        "payment.sandbox.url",
                        "payment.sandbox.webhook-secret");
    }

    @Test
    void knowsTwoFormatsOfTheLog() {
        var gateway = List.of("roles=gateway", "oidc.issuer=http://localhost:1");

        assertThat(problems(new Sources()
                        .environment(Map.of("YEYAK_LOG_FORMAT", "xml"))
                        .flags(gateway)))
                .containsExactly("YEYAK_LOG_FORMAT = xml: expected json or text");
        assertThat(SettingsReader.read(new Sources()
                                .environment(Map.of("YEYAK_LOG_FORMAT", "json"))
                                .flags(gateway))
                        .roles())
                .containsExactly(Role.GATEWAY);
    }

    @Test
    void takesASecretFromTheFileThatIsNamed() throws IOException {
        var file = write("password", "open sesame\n");

        var settings = SettingsReader.read(new Sources()
                .environment(Map.of("YEYAK_TICKET_DATABASE_PASSWORD", "an old one"))
                .flags(List.of(
                        "roles=ticket",
                        "kafka.bootstrap-servers=k:9092",
                        "ticket.database.host=db",
                        "ticket.database.password-file=" + file)));

        assertThat(settings.databases()).containsOnlyKeys(Role.TICKET);
        assertThat(settings.databases().get(Role.TICKET).password()).isEqualTo(new Secret("open sesame"));
        assertThat(settings.databases().get(Role.TICKET).schema()).isEqualTo("ticket");
    }

    @Test
    void handsKafkaItsOwnProperties() throws IOException {
        var jaas = write("jaas", "password=\"hidden\"\n");
        var sources = new Sources()
                .environment(Map.of(
                        "YEYAK_KAFKA_PROPERTIES_SECURITY_PROTOCOL",
                        "SASL_SSL",
                        "YEYAK_KAFKA_PROPERTIES_SASL_JAAS_CONFIG_FILE",
                        jaas.toString()))
                .flags(List.of(
                        "roles=ticketlist",
                        "kafka.bootstrap-servers=a:1, b:2",
                        "ticketlist.database.host=db",
                        "ticketlist.database.password=p",
                        "kafka.properties.client.rack=b"));

        var kafka = SettingsReader.read(sources).kafka().orElseThrow();

        assertThat(kafka.bootstrapServers()).isEqualTo("a:1,b:2");
        assertThat(kafka.properties())
                .containsOnly(
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("sasl.jaas.config", "password=\"hidden\""),
                        Map.entry("client.rack", "b"));
        assertThat(String.join("\n", Listing.of(sources)))
                .contains("sasl.jaas.config = ***")
                .doesNotContain("hidden");
    }

    @Test
    void showsNoSecretToAnybody() {
        var sources = new Sources()
                .flags(List.of(
                        "roles=ticket",
                        "kafka.bootstrap-servers=k:1",
                        "ticket.database.host=db",
                        "ticket.database.password=geheim"));

        assertThat(SettingsReader.read(sources).toString()).doesNotContain("geheim");
        assertThat(Listing.of(sources))
                .contains("ticket.database.password = ***   # from the command line")
                .noneMatch(line -> line.contains("geheim"));
    }

    @Test
    void takesMembersOrAServiceButNotBoth() {
        assertThat(problems(new Sources()
                        .flags(List.of(
                                "roles=gateway",
                                "oidc.issuer=http://i",
                                "cluster.members=a:5701",
                                "cluster.kubernetes.service-dns=hz"))))
                .containsExactly("cluster.members and cluster.kubernetes.service-dns are set; expected one of them");
    }

    @Test
    void explainsEveryKey() {
        var listing = Listing.of(new Sources());

        assertThat(Keys.ALL).allSatisfy(key -> {
            assertThat(listing).anyMatch(line -> line.matches("#?" + key.name() + " =.*"));
            assertThat(listing).contains("# " + key.meaning());
            assertThat(key.meaning()).endsWith(".");
        });
        assertThat(listing).anyMatch(line -> line.endsWith("environment YEYAK_PAYMENT_DATABASE_POOL_SIZE"));
    }

    @Test
    void understandsItsOwnDefaults() {
        assertThat(SettingsReader.readEmbedded(new Sources()))
                .isEqualTo(new EmbeddedSettings(Path.of(".yeyak"), Demo.FIRST_START, 8080, 0, 0, 0));
        assertThat(SettingsReader.read(new Sources().flags(List.of("roles=gateway", "oidc.issuer=http://i")))
                        .cluster())
                .isEqualTo(new ClusterSettings("yeyak", "127.0.0.1", 5701, 15701, List.of(), Optional.empty(), false));
        assertThat(Set.copyOf(Role.platform())).doesNotContain(Role.SANDBOX);
    }

    @Test
    void lendsTheAuditorTheOwnersLoginUnlessItHasItsOwn() {
        var common = new ArrayList<>(List.of("roles=auditor", "kafka.bootstrap-servers=k:9092"));
        for (var context : List.of("reservation", "ticket", "payment", "ticketlist")) {
            common.add(context + ".database.host=db");
            common.add(context + ".database.password=owner");
        }
        common.add("auditor.ticket.database.user=looker");
        common.add("auditor.ticket.database.password=its-own");

        var settings = SettingsReader.read(new Sources().flags(common));

        assertThat(settings.databases()).isEmpty();
        var seen = settings.auditor().databases();
        assertThat(seen).containsOnlyKeys(Role.RESERVATION, Role.TICKET, Role.PAYMENT, Role.TICKETLIST);
        assertThat(seen.get(Role.PAYMENT).user()).isEqualTo("payment");
        assertThat(seen.get(Role.TICKET).user()).isEqualTo("looker");
        assertThat(seen.get(Role.TICKET).password().value()).isEqualTo("its-own");
        assertThat(seen.get(Role.TICKET).schema()).isEqualTo("ticket");
    }

    @Test
    void anAuditorHasToKnowWhereEverythingIs() {
        assertThat(problems(new Sources().flags(List.of("roles=auditor"))))
                .anyMatch(problem -> problem.startsWith("kafka.bootstrap-servers is missing"))
                .anyMatch(problem -> problem.startsWith("ticketlist.database.host is missing"))
                .noneMatch(problem -> problem.startsWith("sandbox."));
    }

    private static List<String> problems(Sources sources) {
        return catchThrowableOfType(SettingsProblems.class, () -> SettingsReader.read(sources))
                .problems();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
