package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What pods take of a node, and what they are made of. */
final class ResourcePolicies {

    private static final Pattern PINNED = Pattern.compile(".+(@sha256:[0-9a-f]{64}|:[^:/]+)");

    private ResourcePolicies() {}

    static List<Policy> all() {
        return List.of(
                Policy.ofContainers(
                        "what is needed is asked for",
                        container -> container.at("/resources/requests").has("cpu")
                                && container.at("/resources/requests").has("memory")),
                Policy.ofContainers(
                        "memory is what was asked for, and no more",
                        container -> container
                                .at("/resources/requests/memory")
                                .equals(container.at("/resources/limits/memory"))),
                Policy.ofContainers(
                        "no event loop is throttled",
                        container -> !container.at("/resources/limits").has("cpu")),
                Policy.ofContainers("an image is a certain one", ResourcePolicies::isPinned),
                Policy.ofPods(
                        "a volume in memory or on the node has an end",
                        pod -> pod.volumes()
                                .filter(volume -> volume.has("emptyDir"))
                                .allMatch(volume -> volume.at("/emptyDir").has("sizeLimit"))),
                Policy.ofContainers("what is mounted is there", ResourcePolicies::mountsWhatIsThere),
                Policy.ofContainers("nothing in a container is said twice", ResourcePolicies::saysEverythingOnce),
                Policy.ofPods("no volume is there twice", pod -> areDifferent(pod.volumes(), "name")));
    }

    private static boolean isPinned(Container container) {
        var image = container.at("/image").asText();
        return PINNED.matcher(image).matches() && !image.endsWith(":latest");
    }

    private static boolean mountsWhatIsThere(Container container) {
        var there = container
                .pod()
                .volumes()
                .map(volume -> volume.path("name").asText())
                .toList();
        return Trees.items(container.at("/volumeMounts"))
                .allMatch(mount -> there.contains(mount.path("name").asText()));
    }

    /** Server-side apply refuses a list with the same key twice. */
    private static boolean saysEverythingOnce(Container container) {
        return areDifferent(Trees.items(container.at("/env")), "name")
                && areDifferent(Trees.items(container.at("/ports")), "name")
                && areDifferent(Trees.items(container.at("/ports")), "containerPort")
                && areDifferent(Trees.items(container.at("/volumeMounts")), "mountPath");
    }

    private static boolean areDifferent(Stream<JsonNode> items, String key) {
        var seen = new HashSet<JsonNode>();
        return items.allMatch(item -> seen.add(item.path(key)));
    }
}
