package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** What pods may do: the restricted standard for pods, and a little less. */
final class SecurityPolicies {

    private static final int FIRST_OF_NOBODY = 10_000;
    private static final Set<String> OF_RIGHTS =
            Set.of("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding", "Secret");

    private SecurityPolicies() {}

    static List<Policy> all() {
        return List.of(
                Policy.ofPods(
                        "nobody is root",
                        pod -> pod.spec().at("/securityContext/runAsNonRoot").asBoolean()),
                Policy.ofContainers(
                        "no container is root",
                        container -> context(container).path("runAsNonRoot").asBoolean()),
                Policy.ofPods(
                        "the user is nobody on a node",
                        pod -> pod.spec().at("/securityContext/runAsUser").asInt(FIRST_OF_NOBODY) >= FIRST_OF_NOBODY),
                Policy.ofContainers(
                        "nothing is written but to volumes",
                        container -> context(container)
                                .path("readOnlyRootFilesystem")
                                .asBoolean()),
                Policy.ofContainers("there are no capabilities", SecurityPolicies::hasNoCapabilities),
                Policy.ofContainers("nobody becomes more than they are", SecurityPolicies::staysWhatItIs),
                Policy.ofPods(
                        "system calls are filtered",
                        pod -> pod.spec()
                                .at("/securityContext/seccompProfile/type")
                                .asText()
                                .equals("RuntimeDefault")),
                Policy.ofPods("no pod has a token", pod -> isFalse(pod.spec(), "automountServiceAccountToken")),
                Policy.ofKind(
                        "no account gives a token",
                        "ServiceAccount",
                        (_, account) -> isFalse(account.tree(), "automountServiceAccountToken")),
                Policy.ofPods("nothing of the node is used", SecurityPolicies::leavesTheNodeAlone),
                Policy.ofPods("services are no environment", pod -> isFalse(pod.spec(), "enableServiceLinks")),
                Policy.ofAll("nobody gets rights or secrets", manifest -> !OF_RIGHTS.contains(manifest.kind())));
    }

    private static JsonNode context(Container container) {
        return container.at("/securityContext");
    }

    private static boolean hasNoCapabilities(Container container) {
        var capabilities = context(container).path("capabilities");
        return Trees.texts(capabilities.path("drop")).contains("ALL")
                && capabilities.path("add").isEmpty();
    }

    private static boolean staysWhatItIs(Container container) {
        return isFalse(context(container), "allowPrivilegeEscalation")
                && !context(container).path("privileged").asBoolean();
    }

    private static boolean leavesTheNodeAlone(Pod pod) {
        var spec = pod.spec();
        return !spec.path("hostNetwork").asBoolean()
                && !spec.path("hostPID").asBoolean()
                && !spec.path("hostIPC").asBoolean()
                && pod.volumes().noneMatch(volume -> volume.has("hostPath"))
                && pod.containers()
                        .flatMap(container -> Trees.items(container.at("/ports")))
                        .noneMatch(port -> port.has("hostPort"));
    }

    private static boolean isFalse(JsonNode tree, String key) {
        return tree.has(key) && !tree.path(key).asBoolean();
    }
}
