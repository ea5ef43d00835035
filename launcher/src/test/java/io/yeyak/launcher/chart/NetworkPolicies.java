package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who reaches whom. */
final class NetworkPolicies {

    private static final String KIND = "NetworkPolicy";

    private NetworkPolicies() {}

    static List<Policy> all() {
        return List.of(
                new Policy("nothing goes in or out but what is let", NetworkPolicies::notDenied),
                Policy.ofKind(
                        "who is let in or out is somebody",
                        KIND,
                        (all, policy) ->
                                !all.selected(policy.at("/spec/podSelector")).isEmpty()),
                new Policy("every port lets somebody in", NetworkPolicies::closedPorts),
                Policy.ofKind("a service leads to a port", "Service", NetworkPolicies::leadsToAPort),
                Policy.ofKind(
                        "an Ingress leads to a service",
                        "Ingress",
                        (all, ingress) -> Trees.items(ingress.at("/spec/rules"))
                                .flatMap(rule -> Trees.items(rule.at("/http/paths")))
                                .map(path -> path.at("/backend/service"))
                                .allMatch(service -> hasPort(all, service.path("name"), service.at("/port/name")))),
                Policy.ofKind(
                        "a route leads to a service",
                        "HTTPRoute",
                        (all, route) -> Trees.items(route.at("/spec/rules"))
                                .flatMap(rule -> Trees.items(rule.path("backendRefs")))
                                .allMatch(backend -> hasPort(all, backend.path("name"), backend.path("port")))),
                Policy.ofKind("a monitor finds a service with its port", "ServiceMonitor", NetworkPolicies::finds));
    }

    /** The pods that no policy without a rule is about. */
    private static Stream<String> notDenied(Manifests all) {
        var denied = all.ofKind(KIND)
                .filter(policy -> Trees.texts(policy.at("/spec/policyTypes")).equals(List.of("Ingress", "Egress")))
                .filter(policy -> policy.at("/spec/ingress").isEmpty()
                        && policy.at("/spec/egress").isEmpty())
                .toList();
        return all.pods()
                .filter(pod -> denied.stream().noneMatch(policy -> pod.matches(policy.at("/spec/podSelector"))))
                .map(pod -> pod.owner().id());
    }

    private static Stream<String> closedPorts(Manifests all) {
        return all.containers()
                .flatMap(container -> Trees.items(container.at("/ports"))
                        .map(port -> port.path("containerPort").asInt())
                        .filter(port -> !openPorts(all, container.pod()).contains(port))
                        .map(port -> container.where() + ", port " + port));
    }

    private static Set<Integer> openPorts(Manifests all, Pod pod) {
        return all.ofKind(KIND)
                .filter(policy -> pod.matches(policy.at("/spec/podSelector")))
                .flatMap(policy -> Trees.items(policy.at("/spec/ingress")))
                .flatMap(rule -> Trees.items(rule.path("ports")))
                .map(port -> port.path("port").asInt())
                .collect(Collectors.toSet());
    }

    private static boolean leadsToAPort(Manifests all, Manifest service) {
        var pods = all.pods()
                .filter(pod -> pod.hasAll(service.at("/spec/selector")))
                .toList();
        return !pods.isEmpty()
                && Trees.items(service.at("/spec/ports"))
                        .allMatch(port -> pods.stream()
                                .allMatch(pod -> names(pod)
                                        .contains(port.path("targetPort").asText())));
    }

    private static Set<String> names(Pod pod) {
        return pod.containers()
                .flatMap(container -> Trees.items(container.at("/ports")))
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());
    }

    private static boolean hasPort(Manifests all, JsonNode service, JsonNode nameOrNumber) {
        return all.find("Service", service.asText()).stream()
                .flatMap(found -> Trees.items(found.at("/spec/ports")))
                .anyMatch(port -> port.path("name").equals(nameOrNumber)
                        || port.path("port").equals(nameOrNumber));
    }

    private static boolean finds(Manifests all, Manifest monitor) {
        var wanted = monitor.at("/spec/selector/matchLabels").properties();
        var services = all.ofKind("Service")
                .filter(service -> wanted.stream()
                        .allMatch(label -> service.at("/metadata/labels")
                                .path(label.getKey())
                                .equals(label.getValue())))
                .map(Manifest::tree)
                .toList();
        return !services.isEmpty()
                && Trees.items(monitor.at("/spec/endpoints"))
                        .allMatch(endpoint -> services.stream()
                                .allMatch(service -> Trees.items(service.at("/spec/ports"))
                                        .anyMatch(port -> port.path("name").equals(endpoint.path("port")))));
    }
}
