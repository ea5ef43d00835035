package io.yeyak.launcher.chart;

import com.fasterxml.jackson.databind.JsonNode;

/** A container of a pod. */
record Container(Pod pod, JsonNode tree) {

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    /** Whether it is Yeyak itself, and serves. */
    boolean serves() {
        return pod.owner().serves() && tree.path("name").asText().equals("yeyak");
    }

    String where() {
        return pod.owner().id() + ", container " + tree.path("name").asText();
    }
}
