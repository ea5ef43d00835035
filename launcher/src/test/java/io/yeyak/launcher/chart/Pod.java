package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * What pods are made from.
 *
 * @param owner what makes them
 * @param tree with metadata and spec
 */
record Pod(Manifest owner, JsonNode tree) {

    JsonNode labels() {
        return tree.at("/metadata/labels");
    }

    JsonNode spec() {
        return tree.path("spec");
    }

    Stream<Container> containers() {
        return Trees.items(spec().path("containers")).map(container -> new Container(this, container));
    }

    Stream<JsonNode> volumes() {
        return Trees.items(spec().path("volumes"));
    }

    /** The sources of its projected volumes. */
    Stream<JsonNode> sources() {
        return volumes().flatMap(volume -> Trees.items(volume.at("/projected/sources")));
    }

    /** Whether a selector with {@code matchLabels} and {@code matchExpressions} finds them. */
    boolean matches(JsonNode selector) {
        return hasAll(selector.path("matchLabels"))
                && Trees.items(selector.path("matchExpressions")).allMatch(this::matchesExpression);
    }

    /** Whether the labels of a service's selector are among theirs. */
    boolean hasAll(JsonNode wanted) {
        return wanted.properties().stream()
                .allMatch(label -> labels().path(label.getKey()).equals(label.getValue()));
    }

    private boolean matchesExpression(JsonNode expression) {
        var value = labels().path(expression.path("key").asText()).asText();
        var values = Trees.texts(expression.path("values"));
        return switch (expression.path("operator").asText()) {
            case "In" -> values.contains(value);
            case "NotIn" -> !values.contains(value);
            case "Exists" -> !value.isEmpty();
            default -> false;
        };
    }
}
