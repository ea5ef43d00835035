package io.yeyak.launcher.chart;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.Validator;
import io.yeyak.launcher.architecture.Project;
import java.util.List;
import java.util.Optional;

/**
 * The kinds that no library knows: KEDA, the Gateway API and CloudNativePG. Their schemas are written down as far as
 * the chart uses them, from what their projects publish.
 */
final class SchemaKinds {

    private static final JsonObject SCHEMAS =
            new JsonObject(Project.text(Project.read().root().resolve("launcher/src/test/resources/chart/kinds.json")));

    private SchemaKinds() {}

    static boolean know(Manifest manifest) {
        return SCHEMAS.containsKey(manifest.type());
    }

    static List<String> problems(Manifest manifest) {
        var options = new JsonSchemaOptions()
                .setDraft(Draft.DRAFT202012)
                .setBaseUri("https://yeyak.example/")
                .setOutputFormat(OutputFormat.Basic);
        // The validator writes into the schema.
        var schema = SCHEMAS.getJsonObject(manifest.type()).copy();
        var verdict = Validator.create(JsonSchema.of(schema), options)
                .validate(new JsonObject(manifest.tree().toString()));
        return verdict.getValid()
                ? List.of()
                : Optional.ofNullable(verdict.getErrors()).orElse(List.of()).stream()
                        .map(error -> error.getInstanceLocation() + ": " + error.getError())
                        .toList();
    }
}
