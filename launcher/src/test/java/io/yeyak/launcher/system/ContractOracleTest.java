package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.gateway.contract.ContractSamples;
import io.yeyak.launcher.gateway.contract.ContractSamples.Described;
import io.yeyak.launcher.system.ContractOracle.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge is just: it finds no fault with the contract's own examples, and each fault that is put into one. */
class ContractOracleTest {

    private static final ContractSamples SAMPLES = ContractSamples.read();
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String ID = "0193a1f4-9f7d-7b6a-9f3e-5d1c0a2b3c4d";

    private final ContractOracle oracle = new ContractOracle(SAMPLES);

    record Sample(Described operation, int status, JsonObject body) {

        static Stream<Sample> of(Described operation) {
            return operation.contents().entrySet().stream()
                    .filter(content -> content.getKey().matches("2\\d\\d " + JSON))
                    .flatMap(content -> ContractSamples.examples(content.getValue()).stream()
                            .map(example -> new Sample(
                                    operation,
                                    Integer.parseInt(content.getKey().substring(0, 3)),
                                    ((JsonObject) example).copy())));
        }
    }

    static Stream<Sample> samples() {
        return SAMPLES.operations().stream().flatMap(Sample::of);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theContractsOwnExamplesAreRight(Sample sample) {
        assertThat(violations(sample)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFieldThatIsNotNamedIsWrongWhereverItIs(Sample sample) {
        List<JsonObject> objects = new ArrayList<>();
        everyObject(sample.body(), objects::add);
        for (JsonObject object : objects) {
            object.put("unheardOf", true);
            assertThat(violations(sample)).as(sample.body().encode()).isNotEmpty();
            object.remove("unheardOf");
        }
    }

    @Test
    void anAnswerWithoutWhatIsAlwaysThereIsWrong() {
        Sample receipt =
                samples().filter(sample -> sample.status() == 202).findFirst().orElseThrow();
        receipt.body().remove("version");
        assertThat(violations(receipt)).isNotEmpty();
    }

    @Test
    void everyAnswerSaysWhatIsAlwaysThere() {
        for (Described operation : SAMPLES.operations()) {
            operation.contents().forEach((where, content) -> {
                if (where.endsWith("json") && !where.startsWith("request")) {
                    everyObject(content.getJsonObject("schema"), schema -> {
                        if (schema.getValue("properties") instanceof JsonObject && schema.containsKey("type")) {
                            assertThat(schema.containsKey("required"))
                                    .as(schema.encode())
                                    .isTrue();
                        }
                    });
                }
            });
        }
    }

    @Test
    void aProblemHasToBeDeclaredByItsOperation() {
        String place = "/api/v1/reservations";
        assertThat(oracle.violations("POST", place, problem(409, "sold-out", ID)))
                .isEmpty();
        assertThat(oracle.violations("POST", place, problem(400, "malformed-json", ID)))
                .isEmpty();
        assertThat(oracle.violations("GET", place, problem(409, "sold-out", ID)))
                .singleElement()
                .asString()
                .contains("not declared by listReservations");
        assertThat(oracle.violations("POST", place, problem(400, "sold-out", ID)))
                .singleElement()
                .asString()
                .contains("another status");
        assertThat(oracle.violations("POST", place, problem(409, "sold-out", "another")))
                .singleElement()
                .asString()
                .contains("instance");
        assertThat(oracle.violations("GET", "/api/v1/nothing", problem(404, "not-found", ID)))
                .isEmpty();
    }

    @Test
    void whatTheContractDoesNotKnowIsWrong() {
        Judged empty = new Judged(200, JSON, ID, "{}");
        assertThat(oracle.violations("GET", "/api/v1/nothing", empty)).containsExactly("there is no such operation");
        assertThat(oracle.violations("POST", "/api/v1/reservations", empty))
                .containsExactly("placeReservation declares no 200");
        assertThat(oracle.violations("GET", "/api/v1/me", new Judged(200, "text/html", ID, "")))
                .containsExactly("the content type text/html");
    }

    private List<String> violations(Sample sample) {
        Described operation = sample.operation();
        return oracle.violations(
                operation.method().toUpperCase(Locale.ROOT),
                "/api/v1" + operation.path().replaceAll("\\{context}", "ticket").replaceAll("\\{[a-zA-Z]+}", ID),
                new Judged(sample.status(), JSON, ID, sample.body().encode()));
    }

    private static Judged problem(int status, String code, String instance) {
        JsonObject problem = new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", "A title")
                .put("status", status)
                .put("detail", "A detail.")
                .put("code", code)
                .put("instance", instance);
        return new Judged(status, PROBLEM, ID, problem.encode());
    }

    private static void everyObject(Object node, Consumer<JsonObject> consumer) {
        switch (node) {
            case JsonObject object -> {
                consumer.accept(object);
                List.copyOf(object.fieldNames()).forEach(name -> {
                    if (object.getValue(name) != null) {
                        everyObject(object.getValue(name), consumer);
                    }
                });
            }
            case JsonArray array -> array.forEach(item -> everyObject(item, consumer));
            default -> {}
        }
    }
}
