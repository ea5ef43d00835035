package io.yeyak.launcher.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML and JSON as trees. What is null is left out, as Kubernetes does; a key that is there twice is an error. */
final class Trees {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Trees() {}

    /** All documents of a text that are not empty. */
    static List<JsonNode> documents(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var trees = new ArrayList<JsonNode>();
        for (var document : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
            if (document != null) {
                JsonNode tree = MAPPER.valueToTree(document);
                dropNulls(tree);
                trees.add(tree);
            }
        }
        return trees;
    }

    /** The one document of a text. */
    static JsonNode document(String yaml) {
        return documents(yaml).getFirst();
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return items(array).map(JsonNode::asText).toList();
    }

    /** The tree itself, and everything in it. */
    static Stream<JsonNode> all(JsonNode tree) {
        return Stream.concat(Stream.of(tree), items(tree).flatMap(Trees::all));
    }

    private static void dropNulls(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            var empty = object.properties().stream()
                    .filter(property -> property.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList();
            object.remove(empty);
        }
        tree.forEach(Trees::dropNulls);
    }
}
