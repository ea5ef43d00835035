package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What refers to something finds it. */
final class ReferencePolicies {

    private static final Set<String> NEVER_CHANGED =
            Set.of("app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/component");
    private static final Set<String> ON_EVERYTHING = Set.of(
            "helm.sh/chart",
            "app.kubernetes.io/name",
            "app.kubernetes.io/instance",
            "app.kubernetes.io/component",
            "app.kubernetes.io/version",
            "app.kubernetes.io/part-of",
            "app.kubernetes.io/managed-by");

    /** Kubernetes refuses yes, no and numbers there. */
    private static final List<String> OF_TEXTS = List.of("labels", "annotations", "matchLabels", "data");

    /** Somebody's own, given by the values. */
    private static final String OF_THE_USER = "ConfigMap/yeyak-house-rules";

    private static final Pattern SECRET_FILE = Pattern.compile("/etc/yeyak/secret/(\\S+)");

    private ReferencePolicies() {}

    static List<Policy> all() {
        return List.of(
                Policy.ofThose("a workload finds its pods, for ever", Manifest::serves, (_, it) -> findsItsPods(it)),
                Policy.ofAll("everything says what it belongs to", ReferencePolicies::saysWhatItBelongsTo),
                Policy.ofAll(
                        "what has to be a text is one",
                        manifest -> Trees.all(manifest.tree()).allMatch(ReferencePolicies::hasTexts)),
                Policy.ofKind(
                        "a StatefulSet has its headless service",
                        "StatefulSet",
                        (all, it) -> all.find(
                                        "Service", it.at("/spec/serviceName").asText())
                                .filter(service ->
                                        service.at("/spec/clusterIP").asText().equals("None"))
                                .isPresent()),
                new Policy("the account of a pod is there", ReferencePolicies::withoutAccount),
                new Policy("the configuration of a pod is there", ReferencePolicies::withoutConfiguration),
                new Policy("a secret that is relied on is named by the values", ReferencePolicies::unknownSecrets),
                new Policy("a setting that names a file has the file", ReferencePolicies::settingsWithoutFiles));
    }

    private static boolean findsItsPods(Manifest workload) {
        var selector = workload.at("/spec/selector");
        var keys = selector.path("matchLabels").properties().stream()
                .map(label -> label.getKey())
                .collect(Collectors.toSet());
        return keys.equals(NEVER_CHANGED) && workload.pod().orElseThrow().matches(selector);
    }

    private static boolean saysWhatItBelongsTo(Manifest manifest) {
        var labels = manifest.at("/metadata/labels");
        return manifest.id().equals(OF_THE_USER) || ON_EVERYTHING.stream().allMatch(labels::has);
    }

    private static boolean hasTexts(JsonNode tree) {
        return OF_TEXTS.stream().flatMap(key -> Trees.items(tree.path(key))).allMatch(JsonNode::isTextual)
                && Trees.items(tree.path("env"))
                        .allMatch(variable ->
                                !variable.has("value") || variable.path("value").isTextual());
    }

    private static Stream<String> withoutAccount(Manifests all) {
        return all.pods()
                .map(pod -> pod.spec().path("serviceAccountName").asText())
                .filter(account -> !account.equals("default") && !all.has("ServiceAccount", account));
    }

    private static Stream<String> withoutConfiguration(Manifests all) {
        return configMaps(all.pods()).filter(name -> !all.has("ConfigMap", name));
    }

    private static Stream<String> configMaps(Stream<Pod> pods) {
        return pods.flatMap(Pod::sources)
                .filter(source -> source.has("configMap"))
                .map(source -> source.at("/configMap/name").asText());
    }

    private static Stream<String> unknownSecrets(Manifests all) {
        var byOperators = all.ofKind("KafkaUser")
                .flatMap(user -> Stream.of(
                        user.name(),
                        user.at("/metadata/labels/strimzi.io~1cluster").asText() + "-cluster-ca-cert"))
                .collect(Collectors.toSet());
        return Stream.of(
                        all.pods().flatMap(Pod::sources).map(source -> source.at("/secret/name")),
                        all.pods()
                                .flatMap(pod -> Trees.items(pod.spec().path("imagePullSecrets")))
                                .map(secret -> secret.path("name")),
                        all.ofKind("Ingress")
                                .flatMap(ingress -> Trees.items(ingress.at("/spec/tls")))
                                .map(tls -> tls.path("secretName")),
                        all.ofKind("TriggerAuthentication")
                                .flatMap(shown -> Trees.items(shown.at("/spec/secretTargetRef")))
                                .map(secret -> secret.path("name")))
                .flatMap(secrets -> secrets)
                .map(JsonNode::asText)
                .filter(name -> !name.isEmpty())
                .filter(name -> !all.said().contains(name) && !byOperators.contains(name));
    }

    /** A file without its setting is as wrong: a pod is given the secrets of its own roles and no others. */
    private static Stream<String> settingsWithoutFiles(Manifests all) {
        return all.pods()
                .filter(pod -> !filesOf(pod).equals(filesNamedTo(all, pod)))
                .map(pod -> pod.owner().id() + " has " + filesOf(pod) + " and is told of " + filesNamedTo(all, pod));
    }

    private static Set<String> filesOf(Pod pod) {
        return pod.sources()
                .flatMap(source -> Trees.items(source.at("/secret/items")))
                .map(item -> item.path("path").asText().replaceFirst("^secret/", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> filesNamedTo(Manifests all, Pod pod) {
        return configMaps(Stream.of(pod))
                .flatMap(name -> all.find("ConfigMap", name).stream())
                .map(map -> map.at("/data/yeyak.conf").asText())
                .flatMap(conf -> SECRET_FILE.matcher(conf).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
