package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one release consists of.
 *
 * @param all as they were rendered
 * @param said every text of the values that they were rendered with: what a release may rely on without making it
 */
record Manifests(List<Manifest> all, Set<String> said) {

    static Manifests read(String yaml, Set<String> said) {
        return new Manifests(Trees.documents(yaml).stream().map(Manifest::new).toList(), said);
    }

    Stream<Manifest> ofKind(String kind) {
        return all.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Optional<Manifest> find(String kind, String name) {
        return ofKind(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
    }

    boolean has(String kind, String name) {
        return find(kind, name).isPresent();
    }

    Stream<Pod> pods() {
        return all.stream().flatMap(manifest -> manifest.pod().stream());
    }

    Stream<Container> containers() {
        return pods().flatMap(Pod::containers);
    }

    /** The pods that a selector finds. */
    List<Pod> selected(JsonNode selector) {
        return pods().filter(pod -> pod.matches(selector)).toList();
    }

    /** What scales a workload. */
    List<Manifest> scalersOf(Manifest workload) {
        return Stream.concat(ofKind("HorizontalPodAutoscaler"), ofKind("ScaledObject"))
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/kind").asText().equals(workload.kind()))
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/name").asText().equals(workload.name()))
                .toList();
    }

    /** How many pods a workload has at least. */
    int fewest(Manifest workload) {
        return scalersOf(workload).stream()
                .mapToInt(scaler -> scaler.at("/spec/minReplicas")
                        .asInt(scaler.at("/spec/minReplicaCount").asInt()))
                .findFirst()
                .orElse(workload.at("/spec/replicas").asInt());
    }
}
