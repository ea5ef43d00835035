package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One thing that the chart makes. */
record Manifest(JsonNode tree) {

    String kind() {
        return tree.path("kind").asText();
    }

    /** With its group and version, such as {@code apps/v1 Deployment}. */
    String type() {
        return tree.path("apiVersion").asText() + " " + kind();
    }

    String name() {
        return at("/metadata/name").asText();
    }

    /** Such as {@code Deployment/yeyak-gateway}. */
    String id() {
        return kind() + "/" + name();
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    /** The pods that it makes or is. */
    Optional<Pod> pod() {
        return switch (kind()) {
            case "Deployment", "StatefulSet", "Job" -> Optional.of(new Pod(this, at("/spec/template")));
            case "Pod" -> Optional.of(new Pod(this, tree));
            default -> Optional.empty();
        };
    }

    /** Whether its pods serve for as long as it is there. */
    boolean serves() {
        return kind().equals("Deployment") || kind().equals("StatefulSet");
    }

    @Override
    public String toString() {
        return id();
    }
}
