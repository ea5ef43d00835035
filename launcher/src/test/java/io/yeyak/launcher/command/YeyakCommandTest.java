package io.yeyak.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.launcher.bench.scenario.Scenarios;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YeyakCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void explainsEveryCommand() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString())
                .contains("run", "start", "token", "audit", "settings", "version", "--[no-]demo", "--data");
        for (var command : new String[] {"run", "start", "token", "bench", "audit", "settings", "version"}) {
            assertThat(execute(command, "--help")).isZero();
            assertThat(out.toString()).contains("Usage: yeyak " + command);
        }
    }

    @Test
    void showsWhatIsSetWithoutTheSecrets() throws IOException {
        var file = Files.writeString(folder.resolve("yeyak.conf"), "ticket.database.password = geheim\n");

        assertThat(execute("settings", "--config", file.toString(), "--set", "http.port=99"))
                .isZero();

        assertThat(out.toString())
                .contains("ticket.database.password = ***", "http.port = 99   # from the command line")
                .doesNotContain("geheim");
    }

    @Test
    void saysInOneMessageWhatIsWrongWithTheSettings() {
        var status = execute("start", "--roles", "ticket", "--set", "http.port=x", "--set", "nonsense=1");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString().lines().toList())
                .contains("The settings cannot be used:")
                .contains("  nonsense (from the command line) is no setting")
                .contains("  http.port = x (from the command line): expected a port, 1 to 65535")
                .noneMatch(line -> line.contains("Exception"));
    }

    @Test
    void namesTheScenariosToWhoeverAsksForAnotherOne() {
        assertThat(execute("bench", "--scenario", "hot-shows")).isEqualTo(1);

        assertThat(err.toString()).contains("There is no scenario hot-shows.", "hot-show, sell-out");
        assertThat(execute("bench", "--help")).isZero();
        assertThat(out.toString()).contains(Scenarios.names());
    }

    @Test
    void drivesADeploymentOnlyAsFarAsItCanBeSeenFromOutside() throws IOException {
        var tokens = Files.writeString(folder.resolve("tokens"), "one\n\ntwo\n").toString();

        assertThat(execute("bench", "--url", "http://localhost:1")).isEqualTo(1);
        assertThat(err.toString()).contains("--url, --token-file and --admin-token-file go together.");
        assertThat(drive("http://localhost:1", tokens, "--scenario", "growth")).isEqualTo(1);
        assertThat(err.toString()).contains("From outside nothing can be seen of growth. There are hot-show, sell-out");
        assertThat(drive("https://localhost", tokens)).isEqualTo(1);
        assertThat(err.toString()).contains("A deployment is driven by plain HTTP");
        assertThat(drive("http://localhost:1", tokens)).isEqualTo(1);
        assertThat(err.toString()).contains("The number of customers is from 50 to 1000000, not 2.");
    }

    private int drive(String url, String tokens, String... more) {
        var words =
                new ArrayList<>(List.of("bench", "--url", url, "--token-file", tokens, "--admin-token-file", tokens));
        words.addAll(List.of(more));
        return execute(words.toArray(String[]::new));
    }

    @Test
    void pointsToTheHelpForWhatItDoesNotUnderstand() {
        assertThat(execute("run", "--prot", "80")).isEqualTo(2);

        assertThat(err.toString()).contains("Unknown option").contains("Try 'yeyak run --help'.");
    }

    @Test
    void hasNoTokenForAFolderThatNothingRanOn() {
        assertThat(execute("token", "minji", "--data", folder.toString())).isEqualTo(1);

        assertThat(err.toString()).isEqualToIgnoringNewLines("No platform was started on this data folder yet.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysItsVersion() {
        assertThat(execute("version")).isZero();
        assertThat(out.toString()).startsWith("Yeyak ").contains(" on Java 2");
    }

    private int execute(String... words) {
        return YeyakCommand.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
