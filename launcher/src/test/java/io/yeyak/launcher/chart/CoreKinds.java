package io.yeyak.launcher.chart;

import static java.util.Map.entry;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The kinds of Kubernetes itself, as its own client knows them. It stops at the first mistake. */
final class CoreKinds {

    private interface Check {
        void validate(JsonElement json) throws IOException;
    }

    private static final Map<String, Check> CHECKS = Map.ofEntries(
            entry("v1 ConfigMap", V1ConfigMap::validateJsonElement),
            entry("v1 Pod", V1Pod::validateJsonElement),
            entry("v1 Service", V1Service::validateJsonElement),
            entry("v1 ServiceAccount", V1ServiceAccount::validateJsonElement),
            entry("apps/v1 Deployment", V1Deployment::validateJsonElement),
            entry("apps/v1 StatefulSet", V1StatefulSet::validateJsonElement),
            entry("autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement),
            entry("batch/v1 Job", V1Job::validateJsonElement),
            entry("networking.k8s.io/v1 Ingress", V1Ingress::validateJsonElement),
            entry("networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement),
            entry("policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement));

    private CoreKinds() {}

    static boolean know(Manifest manifest) {
        return CHECKS.containsKey(manifest.type());
    }

    static List<String> problems(Manifest manifest) {
        try {
            CHECKS.get(manifest.type())
                    .validate(JsonParser.parseString(manifest.tree().toString()));
            return List.of();
        } catch (IOException | IllegalArgumentException e) {
            return List.of(e.getMessage());
        }
    }
}
