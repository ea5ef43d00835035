package io.yeyak.launcher.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is woken by an alert finds a page that says what it means and what to do. */
class AlertsTest {

    private static final Pattern LINE =
            Pattern.compile("^\\| \\[(\\w+)]\\((\\w+)\\.md\\) \\| ([^|]+) \\|", Pattern.MULTILINE);

    static Set<String> alerts() {
        return Rules.names();
    }

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() {
        var runbooks = Chart.files("runbooks").stream()
                .map(file -> file.getFileName().toString().replace(".md", ""))
                .filter(name -> !name.equals("README"));

        assertThat(runbooks).containsExactlyInAnyOrderElementsOf(alerts());
    }

    @Test
    void theListOfRunbooksHasEachOnceWithItsSeverity() {
        var lines = LINE.matcher(Chart.text("runbooks/README.md")).results().toList();

        assertThat(lines).extracting(line -> line.group(1)).containsExactlyInAnyOrderElementsOf(alerts());
        assertThat(lines).allSatisfy(line -> assertThat(line.group(2)).isEqualTo(line.group(1)));
        assertThat(lines)
                .allSatisfy(line -> assertThat(said(line))
                        .as("%s", line.group(1))
                        .isEqualTo(Rules.severities(line.group(1)).stream()
                                .distinct()
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void aRunbookSaysWhatItMeansWhomItHurtsAndWhatToDo(String alert) {
        assertThat(Chart.text("runbooks/" + alert + ".md"))
                .startsWith("# " + alert + "\n")
                .contains("## Meaning", "## Impact", "## How to look", "## What to do");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertLeadsToItsRunbookAndToADashboard(String alert) {
        var dashboards = Dashboards.all().stream().map(Dashboards::uid).collect(Collectors.toSet());

        assertThat(Rules.rulesOf(alert)).allSatisfy(rule -> {
            assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
            assertThat(rule.at("/annotations/summary").asText()).isNotEmpty();
            assertThat(rule.at("/annotations/runbook_url").asText())
                    .isEqualTo("https://runbooks.yeyak.example/" + alert + ".md");
            assertThat(dashboards).contains(rule.at("/annotations/dashboard").asText());
        });
    }

    @Test
    void everyAlertIsTriedOutFiringAndQuiet() {
        assertThat(Rules.tested(true)).isEqualTo(alerts());
        assertThat(Rules.tested(false)).isEqualTo(alerts());
    }

    @Test
    void aReleaseIsGivenTheRulesOfTheFilesWithTheAddressOfItsRunbooks() {
        var given = Chart.fullest()
                .ofKind("PrometheusRule")
                .flatMap(rules -> Trees.items(rules.at("/spec/groups")))
                .flatMap(group -> Trees.items(group.path("rules")))
                .filter(rule -> rule.has("alert"))
                .toList();

        assertThat(given).hasSameSizeAs(Rules.alerts());
        assertThat(given)
                .allSatisfy(
                        rule -> assertThat(rule.at("/annotations/runbook_url").asText())
                                .startsWith("https://wiki.example.com/yeyak/runbooks/"));
    }

    private static List<String> said(MatchResult line) {
        return Pattern.compile(", ").splitAsStream(line.group(3).strip()).toList();
    }
}
