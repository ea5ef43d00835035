package io.yeyak.launcher.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import io.yeyak.launcher.gateway.contract.ContractSamples.Described;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final ContractSamples SAMPLES = ContractSamples.read();
    private static final JsonObject CATALOGUE = SAMPLES.whole().getJsonObject("x-problem-catalogue");

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        List<String> wrong = new ArrayList<>();
        for (Described operation : SAMPLES.operations()) {
            operation
                    .parameters()
                    .forEach(parameter -> check(operation, parameter.getString("name"), parameter, wrong));
            operation.contents().forEach((where, content) -> check(operation, where, content, wrong));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyParameterAndEveryBodyHasAnExample() {
        List<String> missing = new ArrayList<>();
        for (Described operation : SAMPLES.operations()) {
            Stream.concat(operation.parameters().stream(), operation.contents().values().stream())
                    .filter(holder -> ContractSamples.examples(holder).isEmpty())
                    .forEach(holder -> missing.add(operation.operationId() + " " + holder));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyOperationSaysHowItIsServed() {
        for (Described operation : SAMPLES.operations()) {
            assertThat(operation.model().fieldNames())
                    .as(operation.operationId())
                    .contains("x-address", "x-permission", "x-patience", "summary", "tags", "operationId");
            assertThat(operation.model().containsKey("requestBody"))
                    .as(operation.operationId() + " has a limit where it has a body")
                    .isEqualTo(operation.model().containsKey("x-body-limit"));
        }
    }

    @Test
    void everyOperationDescribesItsProblems() {
        for (Described operation : SAMPLES.operations()) {
            Set<String> statuses = operation.model().getJsonObject("responses").fieldNames();
            Set<String> needed = new HashSet<>(Set.of("429", "500", "503"));
            if (!permissions(operation).contains("public")
                    && !permissions(operation).contains("webhook")) {
                needed.addAll(Set.of("401", "403"));
            }
            if (!operation.parameters().isEmpty()) {
                needed.add("400");
            }
            if (operation.model().containsKey("requestBody")) {
                needed.addAll(Set.of("400", "413", "415"));
            }
            problems(operation)
                    .forEach(code -> needed.add(CATALOGUE.getJsonObject(code).getInteger("status") + ""));

            assertThat(statuses).as(operation.operationId()).containsAll(needed);
        }
    }

    @Test
    void everyProblemIsInTheCatalogueAndUsed() {
        Set<String> used = new HashSet<>();
        SAMPLES.whole().getJsonArray("x-gateway-problems").forEach(code -> used.add(code.toString()));
        SAMPLES.operations().forEach(operation -> used.addAll(problems(operation)));

        assertThat(CATALOGUE.fieldNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everyValueInARequestOrAnAnswerHasItsBounds() {
        List<String> unbounded = new ArrayList<>();
        for (Described operation : SAMPLES.operations()) {
            operation
                    .parameters()
                    .forEach(parameter -> findUnbounded(
                            operation.operationId() + " " + parameter.getString("name"),
                            parameter.getJsonObject("schema"),
                            unbounded));
            operation
                    .contents()
                    .forEach((where, content) -> findUnbounded(
                            operation.operationId() + " " + where, content.getJsonObject("schema"), unbounded));
        }

        assertThat(unbounded).isEmpty();
    }

    @Test
    void noRequestTakesFieldsThatAreNotNamed() {
        for (Described operation : SAMPLES.operations()) {
            JsonObject body = operation.contents().get("request application/json");
            if (body != null && !operation.model().getBoolean("x-raw", false)) {
                assertThat(open(body.getJsonObject("schema")))
                        .as(operation.operationId())
                        .isEmpty();
            }
        }
    }

    private static void check(Described operation, String where, JsonObject holder, List<String> wrong) {
        JsonSchemaOptions options = new JsonSchemaOptions()
                .setBaseUri("app://test")
                .setDraft(Draft.DRAFT202012)
                .setOutputFormat(OutputFormat.Basic);
        Validator validator = Validator.create(JsonSchema.of(holder.getJsonObject("schema")), options);
        for (Object example : ContractSamples.examples(holder)) {
            OutputUnit result = validator.validate(example);
            if (!result.getValid()) {
                wrong.add(operation.operationId() + " " + where + ": " + result.toJson());
            }
        }
    }

    private static void findUnbounded(String where, JsonObject schema, List<String> unbounded) {
        boolean bounded = switch (schema.getString("type")) {
            case "string" -> schema.containsKey("maxLength") || schema.containsKey("enum");
            case "integer" -> schema.containsKey("minimum") && schema.containsKey("maximum");
            case "array" -> schema.containsKey("maxItems") && schema.containsKey("items");
            case "object" -> schema.containsKey("properties") || schema.containsKey("maxProperties");
            case "boolean" -> true;
            default -> false;
        };
        if (!bounded) {
            unbounded.add(where + " " + schema.encode());
        }
        if (schema.getValue("items") instanceof JsonObject items) {
            findUnbounded(where + "[]", items, unbounded);
        }
        schema.getJsonObject("properties", new JsonObject())
                .forEach(property ->
                        findUnbounded(where + "." + property.getKey(), (JsonObject) property.getValue(), unbounded));
    }

    private static List<JsonObject> open(JsonObject schema) {
        List<JsonObject> open = new ArrayList<>();
        if (schema.getString("type").equals("object")
                && !Boolean.FALSE.equals(schema.getValue("additionalProperties"))) {
            open.add(schema);
        }
        if (schema.getValue("items") instanceof JsonObject items) {
            open.addAll(open(items));
        }
        schema.getJsonObject("properties", new JsonObject())
                .forEach(property -> open.addAll(open((JsonObject) property.getValue())));
        return open;
    }

    private static List<String> permissions(Described operation) {
        return operation.model().getJsonArray("x-permission").stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> problems(Described operation) {
        return operation.model().getJsonArray("x-problems", new JsonArray()).stream()
                .map(Object::toString)
                .toList();
    }
}
