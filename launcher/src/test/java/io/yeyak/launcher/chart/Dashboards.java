package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.yeyak.launcher.architecture.Project;
import java.util.List;
import java.util.stream.Stream;

/** The dashboards for Grafana. */
final class Dashboards {

    private Dashboards() {}

    static List<JsonNode> all() {
        return Chart.files("dashboards").stream()
                .map(file -> Trees.json(Project.text(file)))
                .toList();
    }

    static String uid(JsonNode dashboard) {
        return dashboard.path("uid").asText();
    }

    /** The panels that show something, those in folded rows as well. */
    static Stream<JsonNode> panels(JsonNode dashboard) {
        return Trees.items(dashboard.path("panels"))
                .flatMap(panel -> Stream.concat(Stream.of(panel), Trees.items(panel.path("panels"))))
                .filter(panel -> panel.has("targets"));
    }

    /** What is asked of Prometheus, with Grafana's variables replaced by something that can be asked. */
    static List<String> queries() {
        return all().stream()
                .flatMap(Dashboards::panels)
                .flatMap(panel -> Trees.items(panel.path("targets")))
                .map(target -> target.path("expr").asText())
                .map(query -> query.replace("$__rate_interval", "5m")
                        .replace("$__interval", "1m")
                        .replace("$__range", "1h")
                        .replace("$namespace", "shop"))
                .distinct()
                .toList();
    }
}
