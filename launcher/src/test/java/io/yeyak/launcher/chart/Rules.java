package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.yeyak.launcher.architecture.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that Prometheus is given, and the tests that promtool does with them. */
final class Rules {

    private Rules() {}

    static List<Path> files() {
        return Chart.files("rules");
    }

    static List<Path> tests() {
        return Chart.files("rules/tests");
    }

    /** Rules that alert. One alert may be several rules, such as a fast and a slow one. */
    static List<JsonNode> alerts() {
        return files().stream()
                .flatMap(file -> Trees.items(read(file).path("groups")))
                .flatMap(group -> Trees.items(group.path("rules")))
                .filter(rule -> rule.has("alert"))
                .toList();
    }

    /** The names of the alerts, in the order of the alphabet. */
    static Set<String> names() {
        return alerts().stream()
                .map(alert -> alert.path("alert").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The alerts that a test expects, if {@code fire}, or expects not. */
    static Set<String> tested(boolean fire) {
        return tests().stream()
                .flatMap(file -> Trees.items(read(file).path("tests")))
                .flatMap(test -> Trees.items(test.path("alert_rule_test")))
                .filter(test -> test.path("exp_alerts").isEmpty() != fire)
                .map(test -> test.path("alertname").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The severities of an alert, in the order of its rules. */
    static List<String> severities(String name) {
        return rulesOf(name).map(alert -> alert.at("/labels/severity").asText()).toList();
    }

    static Stream<JsonNode> rulesOf(String name) {
        return alerts().stream().filter(alert -> alert.path("alert").asText().equals(name));
    }

    private static JsonNode read(Path file) {
        return Trees.document(Project.text(file));
    }
}
