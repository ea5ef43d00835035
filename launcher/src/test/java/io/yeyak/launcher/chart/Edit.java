package io.yeyak.launcher.chart;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A change to what was rendered, from a case of {@code broken.yaml}.
 *
 * @param tree has {@code in} (which manifest, by kind and name) with {@code set} (values by JSON pointers) or
 *     {@code remove} (JSON pointers), or {@code drop} (which manifest), or {@code add} (a manifest)
 */
record Edit(JsonNode tree) {

    Manifests in(Manifests manifests) {
        var all = new ArrayList<Manifest>();
        for (var manifest : manifests.all()) {
            if (manifest.id().equals(tree.path("in").asText())) {
                all.add(changed(manifest));
            } else if (!manifest.id().equals(tree.path("drop").asText())) {
                all.add(manifest);
            }
        }
        if (tree.has("add")) {
            all.add(new Manifest(tree.path("add")));
        }
        if (all.equals(manifests.all())) {
            throw new AssertionError("This changes nothing: " + tree);
        }
        return new Manifests(List.copyOf(all), manifests.said());
    }

    private Manifest changed(Manifest manifest) {
        var copy = manifest.tree().deepCopy();
        tree.path("set")
                .properties()
                .forEach(change -> set(copy, JsonPointer.compile(change.getKey()), change.getValue()));
        Trees.texts(tree.path("remove")).forEach(pointer -> remove(copy, JsonPointer.compile(pointer)));
        return new Manifest(copy);
    }

    private static void set(JsonNode copy, JsonPointer pointer, JsonNode value) {
        switch (copy.at(pointer.head())) {
            case ObjectNode object -> object.set(pointer.last().getMatchingProperty(), value);
            case ArrayNode array -> array.insert(pointer.last().getMatchingIndex(), value);
            default -> throw new AssertionError("Nothing is at " + pointer.head());
        }
    }

    private static void remove(JsonNode copy, JsonPointer pointer) {
        switch (copy.at(pointer.head())) {
            case ObjectNode object -> object.remove(pointer.last().getMatchingProperty());
            case ArrayNode array -> array.remove(pointer.last().getMatchingIndex());
            default -> throw new AssertionError("Nothing is at " + pointer.head());
        }
    }
}
