package io.yeyak.launcher.gateway.contract;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contract as its readers see it, with every reference replaced by what it refers to. */
public final class ContractSamples {

    private static final List<String> METHODS = List.of("get", "post", "patch", "put", "delete");

    private final JsonObject contract;

    /**
     * An operation.
     *
     * @param path without its base
     * @param parameters those of its path as well
     */
    public record Described(String path, String method, JsonObject model, List<JsonObject> parameters) {

        public String operationId() {
            return model.getString("operationId");
        }

        /** Every body it takes or gives, by where it is. */
        public Map<String, JsonObject> contents() {
            Map<String, JsonObject> contents = new LinkedHashMap<>();
            collect("request", model.getJsonObject("requestBody", new JsonObject()), contents);
            model.getJsonObject("responses")
                    .forEach(response -> collect(response.getKey(), (JsonObject) response.getValue(), contents));
            return contents;
        }

        private static void collect(String where, JsonObject holder, Map<String, JsonObject> contents) {
            holder.getJsonObject("content", new JsonObject())
                    .forEach(content -> contents.put(where + " " + content.getKey(), (JsonObject) content.getValue()));
        }
    }

    private ContractSamples(JsonObject contract) {
        this.contract = contract;
    }

    public static ContractSamples read() {
        Vertx vertx = Vertx.vertx();
        try {
            JsonObject json =
                    ContractFile.read(vertx, Contract.RESOURCE).await().json();
            return new ContractSamples((JsonObject) resolved(json, json));
        } finally {
            vertx.close().await();
        }
    }

    public JsonObject whole() {
        return contract;
    }

    public List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        contract.getJsonObject("paths").forEach(path -> {
            JsonObject item = (JsonObject) path.getValue();
            METHODS.stream().filter(item::containsKey).forEach(method -> {
                JsonObject model = item.getJsonObject(method);
                List<JsonObject> parameters = new ArrayList<>();
                item.getJsonArray("parameters", new JsonArray()).forEach(each -> parameters.add((JsonObject) each));
                model.getJsonArray("parameters", new JsonArray()).forEach(each -> parameters.add((JsonObject) each));
                operations.add(new Described(path.getKey(), method, model, parameters));
            });
        });
        return operations;
    }

    /** The examples of a body or a parameter. */
    public static List<Object> examples(JsonObject holder) {
        List<Object> examples = new ArrayList<>();
        if (holder.containsKey("example")) {
            examples.add(holder.getValue("example"));
        }
        holder.getJsonObject("examples", new JsonObject())
                .forEach(example -> examples.add(((JsonObject) example.getValue()).getValue("value")));
        return examples;
    }

    private static @Nullable Object resolved(@Nullable Object value, JsonObject root) {
        return switch (value) {
            case JsonObject object
            when object.getValue("$ref") instanceof String reference -> {
                JsonObject target = ((JsonObject) resolved(find(root, reference), root)).copy();
                object.fieldNames().stream()
                        .filter(name -> !name.equals("$ref"))
                        .forEach(name -> target.put(name, object.getValue(name)));
                yield target;
            }
            case JsonObject object -> {
                JsonObject copy = new JsonObject();
                object.forEach(field -> copy.put(field.getKey(), resolved(field.getValue(), root)));
                yield copy;
            }
            case JsonArray array -> {
                JsonArray copy = new JsonArray();
                array.forEach(item -> copy.add(resolved(item, root)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    private static JsonObject find(JsonObject root, String reference) {
        JsonObject found = root;
        for (String step : reference.substring(2).split("/", -1)) {
            found = found.getJsonObject(step);
        }
        return found;
    }
}
