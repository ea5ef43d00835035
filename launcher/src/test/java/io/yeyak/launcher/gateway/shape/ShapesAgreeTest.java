package io.yeyak.launcher.gateway.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.Validator;
import io.yeyak.launcher.gateway.contract.ContractSamples;
import io.yeyak.launcher.gateway.contract.ContractSamples.Described;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiled shapes and a JSON Schema library judge alike: each request of the contract, changed in every place. */
class ShapesAgreeTest {

    private static final List<Object> STRANGE = List.of(
            "x",
            "",
            "y".repeat(10_000),
            -1,
            0,
            2_000_000_000,
            9_007_199_254_740_993L,
            1.5,
            true,
            new JsonObject(),
            new JsonArray(),
            new JsonArray(List.of(1, 2, 3)),
            new JsonObject().put("unknown", 1));

    static Stream<Described> operations() {
        return ContractSamples.read().operations().stream()
                .filter(operation -> operation.contents().containsKey("request application/json"))
                .filter(operation -> !operation.model().getBoolean("x-raw", false));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void judgeAlike(Described operation) {
        JsonObject content = operation.contents().get("request application/json");
        Shape shape = Shapes.compile(content.getJsonObject("schema"), "body");
        Validator library = Validator.create(
                JsonSchema.of(content.getJsonObject("schema").copy()),
                new JsonSchemaOptions()
                        .setBaseUri("app://test")
                        .setDraft(Draft.DRAFT202012)
                        .setOutputFormat(OutputFormat.Flag));
        List<String> differ = new ArrayList<>();
        List<Boolean> verdicts = new ArrayList<>();

        for (Object example : ContractSamples.examples(content)) {
            variants((JsonObject) example, changed -> {
                boolean ours = JsonText.complaint(changed.encode().getBytes(StandardCharsets.UTF_8), shape)
                        .isEmpty();
                verdicts.add(ours);
                if (ours != library.validate(Json.decodeValue(changed.encode())).getValid()) {
                    differ.add(changed.encode());
                }
            });
        }

        assertThat(differ).isEmpty();
        assertThat(verdicts).contains(true, false);
    }

    private static void variants(JsonObject example, Consumer<JsonObject> check) {
        check.accept(example);
        changes(example, () -> check.accept(example));
    }

    /** Makes one change after the other, and undoes each. */
    private static void changes(Object node, Runnable check) {
        switch (node) {
            case JsonObject object -> {
                object.put("unknown", 1);
                check.run();
                object.remove("unknown");
                for (String name : List.copyOf(object.fieldNames())) {
                    Object before = object.getValue(name);
                    STRANGE.forEach(strange -> {
                        object.put(name, strange);
                        check.run();
                    });
                    object.putNull(name);
                    check.run();
                    object.remove(name);
                    check.run();
                    object.put(name, before);
                    changes(before, check);
                }
            }
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    Object before = array.getValue(i);
                    for (Object strange : STRANGE) {
                        array.set(i, strange);
                        check.run();
                    }
                    array.set(i, before);
                    changes(before, check);
                }
            }
            default -> {}
        }
    }
}
