package io.yeyak.launcher.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kubernetes and the operators understand what the chart makes: no field is misspelt, or of another type. */
class KindsTest {

    static List<Rendering> renderings() {
        return Chart.renderings();
    }

    /** One manifest of each kind that any preset makes. */
    static List<Manifest> oneOfEachKind() {
        var kinds = new TreeMap<String, Manifest>();
        for (var rendering : renderings()) {
            rendering.manifests().all().forEach(manifest -> kinds.putIfAbsent(manifest.type(), manifest));
        }
        return List.copyOf(kinds.values());
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void everythingIsUnderstood(Rendering rendering) {
        assertThat(rendering.manifests().all())
                .isNotEmpty()
                .allSatisfy(manifest ->
                        assertThat(problems(manifest)).as("%s", manifest).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("renderings")
    void nothingIsThereTwice(Rendering rendering) {
        assertThat(rendering.manifests().all().stream()
                        .map(manifest -> manifest.type() + " " + manifest.name())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void aMisspeltFieldIsNoticed(Manifest manifest) {
        var copy = (ObjectNode) manifest.tree().deepCopy();
        var place = copy.get("spec") instanceof ObjectNode spec ? spec : copy;
        place.put("mispelt", 1);

        assertThat(problems(new Manifest(copy))).isNotEmpty();
    }

    @Test
    void aValueOfAnotherTypeIsNoticed() {
        var deployment = (ObjectNode) Chart.fullest()
                .find("Deployment", "yeyak-gateway")
                .orElseThrow()
                .tree()
                .deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec")).put("containers", "none");

        assertThat(problems(new Manifest(deployment))).isNotEmpty();
    }

    @Test
    void everyKindOfThePresetsIsMadeByOneOfThem() {
        assertThat(oneOfEachKind().stream().map(Manifest::kind))
                .contains(
                        "Deployment",
                        "StatefulSet",
                        "Job",
                        "Pod",
                        "PodDisruptionBudget",
                        "HorizontalPodAutoscaler",
                        "ScaledObject",
                        "TriggerAuthentication",
                        "Ingress",
                        "HTTPRoute",
                        "ServiceMonitor",
                        "PrometheusRule",
                        "Kafka",
                        "KafkaNodePool",
                        "KafkaTopic",
                        "KafkaUser",
                        "Cluster",
                        "Database",
                        "Pooler",
                        "ScheduledBackup");
    }

    private static List<String> problems(Manifest manifest) {
        if (CoreKinds.know(manifest)) {
            return CoreKinds.problems(manifest);
        }
        if (OperatorKinds.know(manifest)) {
            return OperatorKinds.problems(manifest);
        }
        return SchemaKinds.know(manifest)
                ? SchemaKinds.problems(manifest)
                : List.of("Nobody here knows what a " + manifest.type() + " is.");
    }
}
