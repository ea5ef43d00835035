package io.yeyak.launcher.gateway.contract;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The contract as it is written.
 *
 * @param json the whole file
 */
record ContractFile(JsonObject json) {

    private static final String ANY_SERVER = "http://localhost";

    static Future<ContractFile> read(Vertx vertx, String resource) {
        return vertx.fileSystem()
                .readFile(resource)
                .map(bytes -> new ContractFile(fromYaml(bytes.toString(StandardCharsets.UTF_8))));
    }

    /**
     * What Vert.x can read: it wants absolute servers, and knows neither problems nor event streams as answers, which
     * the gateway does not need either.
     */
    JsonObject forRouter() {
        JsonObject copy = json.copy();
        JsonObject server = copy.getJsonArray("servers").getJsonObject(0);
        server.put("url", ANY_SERVER + server.getString("url"));
        copy.getJsonObject("paths")
                .forEach(path -> ((JsonObject) path.getValue()).forEach(operation -> {
                    if (operation.getValue() instanceof JsonObject described && described.containsKey("responses")) {
                        forgetContent(described.getJsonObject("responses"));
                    }
                }));
        forgetContent(copy.getJsonObject("components").getJsonObject("responses", new JsonObject()));
        return copy;
    }

    Map<String, Problem> problems() {
        Map<String, Problem> problems = new LinkedHashMap<>();
        JsonObject catalogue = json.getJsonObject("x-problem-catalogue");
        for (String code : catalogue.fieldNames()) {
            JsonObject problem = catalogue.getJsonObject(code);
            problems.put(code, new Problem(code, problem.getInteger("status"), problem.getString("title")));
        }
        return problems;
    }

    private static void forgetContent(JsonObject responses) {
        responses.forEach(response -> ((JsonObject) response.getValue()).remove("content"));
    }

    private static JsonObject fromYaml(String yaml) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        if (plain(read) instanceof JsonObject object) {
            return object;
        }
        throw new BrokenContract("The contract is no object.");
    }

    /** YAML has keys that are numbers. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                JsonObject object = new JsonObject();
                map.forEach((key, inner) -> object.put(String.valueOf(key), plain(inner)));
                yield object;
            }
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(inner -> items.add(plain(inner)));
                yield new JsonArray(items);
            }
            case null, default -> value;
        };
    }
}
