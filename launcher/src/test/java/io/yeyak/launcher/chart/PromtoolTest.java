package io.yeyak.launcher.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.pages.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus itself reads the rules, tries the alerts out, and understands what the dashboards ask. */
class PromtoolTest {

    private static final String PROMTOOL = "promtool";

    @TempDir
    private Path folder;

    /**
     * What promtool said.
     *
     * @param code 0 if everything was good
     */
    private record Verdict(int code, String text) {}

    @BeforeEach
    void promtoolIsThere() {
        assumeTrue(
                Programs.named(PROMTOOL).isPresent(),
                "promtool is not installed (Debian's package prometheus has it): rules and queries were not looked at");
    }

    @Test
    void theRulesAreGood() throws Exception {
        var verdict = promtool(List.of("check", "rules", "--lint=all", "--lint-fatal"), Rules.files());

        assertThat(verdict.code()).as("%s", verdict.text()).isZero();
    }

    @Test
    void everyAlertFiresWhenItShouldAndOnlyThen() throws Exception {
        var verdict = promtool(List.of("test", "rules"), Rules.tests());

        assertThat(verdict.code()).as("%s", verdict.text()).isZero();
    }

    @Test
    void whatTheDashboardsAskCanBeAsked() throws Exception {
        var verdict = promtool(List.of("check", "rules"), List.of(recording(Dashboards.queries())));

        assertThat(verdict.code()).as("%s", verdict.text()).isZero();
    }

    @Test
    void aQueryThatCannotBeAskedIsNoticed() throws Exception {
        var verdict = promtool(List.of("check", "rules"), List.of(recording(List.of("sum(rate(up[5m])"))));

        assertThat(verdict.code()).isNotZero();
        assertThat(verdict.text()).contains("unclosed left parenthesis");
    }

    /** A rule for each query: promtool has no other way to read one. */
    private Path recording(List<String> queries) throws IOException {
        var rules = new JsonArray();
        for (var query : queries) {
            rules.add(new JsonObject()
                    .put("record", "dashboard:query" + rules.size() + ":any")
                    .put("expr", query));
        }
        var groups =
                new JsonArray().add(new JsonObject().put("name", "dashboards").put("rules", rules));
        return Files.writeString(
                folder.resolve("queries.yaml"),
                new JsonObject().put("groups", groups).encodePrettily());
    }

    private static Verdict promtool(List<String> words, List<Path> files) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Programs.named(PROMTOOL).orElseThrow().toString());
        Stream.concat(words.stream(), files.stream().map(Path::toString)).forEach(command::add);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), text);
    }
}
