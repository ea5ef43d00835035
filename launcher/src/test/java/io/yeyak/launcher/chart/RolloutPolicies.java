package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How pods come, stay and go. */
final class RolloutPolicies {

    /** Four stages of 20 seconds each. */
    private static final int TIME_TO_END_SECONDS = 80;

    private RolloutPolicies() {}

    static List<Policy> all() {
        return List.of(
                Policy.ofContainers("it is asked how a server is", RolloutPolicies::isAsked),
                Policy.ofContainers("ready is another question than live", RolloutPolicies::hasTwoQuestions),
                Policy.ofThose("a pod has the time to end", Manifest::serves, (_, workload) -> hasTimeToEnd(workload)),
                Policy.ofKind("a new pod comes before an old one goes", "Deployment", (_, it) -> comesFirst(it)),
                Policy.ofKind(
                        "who keeps data is restarted one by one",
                        "StatefulSet",
                        (_, it) -> it.at("/spec/podManagementPolicy").asText().equals("OrderedReady")),
                Policy.ofThose("who is several is not evicted at once", Manifest::serves, RolloutPolicies::isProtected),
                Policy.ofKind(
                        "a budget protects somebody, and nobody broken",
                        "PodDisruptionBudget",
                        (all, budget) ->
                                !all.selected(budget.at("/spec/selector")).isEmpty()
                                        && budget.at("/spec/unhealthyPodEvictionPolicy")
                                                .asText()
                                                .equals("AlwaysAllow")),
                Policy.ofThose("pods are spread, old and new by themselves", Manifest::serves, (_, it) -> isSpread(it)),
                Policy.ofThose("one thing says how many there are", Manifest::serves, RolloutPolicies::isCountedOnce),
                Policy.ofKind(
                        "a scaler by CPU has something to scale",
                        "HorizontalPodAutoscaler",
                        (all, scaler) -> hasTarget(all, scaler)),
                Policy.ofKind(
                        "a scaler by lag has something to scale",
                        "ScaledObject",
                        (all, scaler) -> hasTarget(all, scaler)),
                Policy.ofThose(
                        "another configuration is another pod",
                        Manifest::serves,
                        (_, it) -> it.at("/spec/template/metadata/annotations/checksum~1config")
                                .asText()
                                .matches("[0-9a-f]{64}")));
    }

    private static boolean isAsked(Container container) {
        return !container.serves()
                || (container.tree().has("startupProbe")
                        && container.tree().has("readinessProbe")
                        && container.tree().has("livenessProbe"));
    }

    private static boolean hasTwoQuestions(Container container) {
        return !container.serves()
                || !container.at("/readinessProbe/httpGet/path").equals(container.at("/livenessProbe/httpGet/path"));
    }

    private static boolean hasTimeToEnd(Manifest workload) {
        var spec = workload.at("/spec/template/spec");
        var goesOn = spec.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
        return goesOn > 0 && spec.path("terminationGracePeriodSeconds").asInt() >= goesOn + TIME_TO_END_SECONDS;
    }

    private static boolean comesFirst(Manifest deployment) {
        var update = deployment.at("/spec/strategy/rollingUpdate");
        return update.path("maxUnavailable").asInt(1) == 0
                && update.path("maxSurge").asInt() == 1
                && deployment.at("/spec/minReadySeconds").asInt() > 0;
    }

    private static boolean isProtected(Manifests all, Manifest workload) {
        var pod = workload.pod().orElseThrow();
        var budgets = all.ofKind("PodDisruptionBudget")
                .filter(budget -> pod.matches(budget.at("/spec/selector")))
                .toList();
        if (all.fewest(workload) <= 1) {
            return budgets.isEmpty();
        }
        var away = budgets.isEmpty()
                ? 0
                : budgets.getFirst().at("/spec/maxUnavailable").asInt();
        return budgets.size() == 1 && away >= 1 && away < all.fewest(workload);
    }

    private static boolean isSpread(Manifest workload) {
        var constraints = workload.at("/spec/template/spec/topologySpreadConstraints");
        return !constraints.isEmpty()
                && Trees.items(constraints).allMatch(constraint -> isOfOneRevision(workload, constraint));
    }

    private static boolean isOfOneRevision(Manifest workload, JsonNode constraint) {
        var mark = workload.kind().equals("Deployment") ? "pod-template-hash" : "controller-revision-hash";
        return Trees.texts(constraint.path("matchLabelKeys")).equals(List.of(mark))
                && workload.pod().orElseThrow().matches(constraint.path("labelSelector"));
    }

    /** A number beside a scaler sends away with each upgrade whom the scaler has added. */
    private static boolean isCountedOnce(Manifests all, Manifest workload) {
        var counts = all.scalersOf(workload).size() + (workload.at("/spec").has("replicas") ? 1 : 0);
        return counts == 1;
    }

    private static boolean hasTarget(Manifests all, Manifest scaler) {
        var target = scaler.at("/spec/scaleTargetRef");
        return all.has(target.path("kind").asText(), target.path("name").asText());
    }
}
