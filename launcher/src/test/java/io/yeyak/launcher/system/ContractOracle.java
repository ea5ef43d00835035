package io.yeyak.launcher.system;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import io.yeyak.launcher.gateway.contract.ContractSamples;
import io.yeyak.launcher.gateway.contract.ContractSamples.Described;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges answers by the contract, and more strictly than a reader may: an answer has no field that is not named, and a
 * problem has a code that its operation declares.
 */
final class ContractOracle {

    private static final String BASE = "/api/v1";
    private static final String PROBLEM = "application/problem+json";
    private static final ContractOracle ORACLE = new ContractOracle(ContractSamples.read());

    private final List<Known> operations;
    private final JsonObject catalogue;
    private final Set<String> gatewayProblems;
    private final Map<String, Validator> validators = new HashMap<>();
    private final Set<String> answered = new TreeSet<>();

    private record Known(Described operation, Pattern path) {

        static Known of(Described operation) {
            return new Known(operation, Pattern.compile(BASE + operation.path().replaceAll("\\{[a-zA-Z]+}", "[^/]+")));
        }

        boolean is(String method, String asked) {
            return operation.method().toUpperCase(Locale.ROOT).equals(method)
                    && path.matcher(asked).matches();
        }
    }

    /**
     * What came back.
     *
     * @param requestId as its header says
     */
    record Judged(int status, String contentType, String requestId, String body) {}

    ContractOracle(ContractSamples contract) {
        operations = contract.operations().stream().map(Known::of).toList();
        catalogue = contract.whole().getJsonObject("x-problem-catalogue");
        gatewayProblems = words(contract.whole().getJsonArray("x-gateway-problems"));
    }

    /** Says everything that is wrong with an answer, as a failed test. */
    static void judge(HttpResponse<byte[]> response) {
        String method = response.request().method();
        String path = response.uri().getPath();
        Judged answer = new Judged(
                response.statusCode(),
                header(response, "Content-Type"),
                header(response, "X-Request-Id"),
                new String(response.body(), StandardCharsets.UTF_8));
        List<String> wrong = ORACLE.violations(method, path, answer);
        if (!wrong.isEmpty()) {
            throw new AssertionError("%s %s answers %d, and not as the contract says: %s; it was %s"
                    .formatted(method, path, answer.status(), wrong, answer.body()));
        }
    }

    /** The operations that have answered as they do when it is done, so far. */
    static Set<String> answered() {
        synchronized (ORACLE) {
            return Set.copyOf(ORACLE.answered);
        }
    }

    /** All operations there are. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        ORACLE.operations.forEach(known -> all.add(known.operation().operationId()));
        return all;
    }

    synchronized List<String> violations(String method, String path, Judged answer) {
        Optional<Described> operation = operations.stream()
                .filter(known -> known.is(method, path))
                .map(Known::operation)
                .findFirst();
        if (answer.status() >= 400) {
            return problem(operation, answer);
        }
        return operation.map(known -> done(known, answer)).orElseGet(() -> List.of("there is no such operation"));
    }

    private List<String> done(Described operation, Judged answer) {
        String status = String.valueOf(answer.status());
        JsonObject response = operation.model().getJsonObject("responses").getJsonObject(status);
        if (response == null) {
            return List.of(operation.operationId() + " declares no " + status);
        }
        answered.add(operation.operationId());
        JsonObject contents = response.getJsonObject("content", new JsonObject());
        if (contents.isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("a body where there is to be none");
        }
        if (answer.contentType().startsWith("image/")) {
            return contents.containsKey(answer.contentType()) ? List.of() : List.of("a picture");
        }
        return contents.containsKey(answer.contentType())
                ? mismatches(
                        operation.operationId() + " " + status,
                        contents.getJsonObject(answer.contentType()).getJsonObject("schema"),
                        answer.body())
                : List.of("the content type " + answer.contentType());
    }

    private List<String> problem(Optional<Described> operation, Judged answer) {
        if (!answer.contentType().equals(PROBLEM)) {
            return List.of("the content type " + answer.contentType());
        }
        Described any = operation.orElse(operations.getFirst().operation());
        JsonObject schema = any.contents().get("500 " + PROBLEM).getJsonObject("schema");
        List<String> wrong = new ArrayList<>(mismatches(PROBLEM, schema, answer.body()));
        JsonObject said = new JsonObject(answer.body());
        String code = said.getString("code", "");
        Set<String> declared = new TreeSet<>(gatewayProblems);
        operation.ifPresent(known -> declared.addAll(words(known.model().getJsonArray("x-problems", new JsonArray()))));
        if (!declared.contains(code)) {
            wrong.add("the problem " + code + " is not declared by "
                    + operation.map(Described::operationId).orElse("the gateway"));
        } else if (catalogue.getJsonObject(code).getInteger("status") != answer.status()) {
            wrong.add("the problem " + code + " has another status");
        }
        if (!answer.requestId().equals(said.getString("instance"))) {
            wrong.add("the instance is not the request's id, " + answer.requestId());
        }
        return wrong;
    }

    private List<String> mismatches(String name, JsonObject schema, String body) {
        Validator validator = validators.computeIfAbsent(
                name,
                _ -> Validator.create(
                        JsonSchema.of(closed(schema)),
                        new JsonSchemaOptions()
                                .setBaseUri("app://oracle")
                                .setDraft(Draft.DRAFT202012)
                                .setOutputFormat(OutputFormat.Basic)));
        OutputUnit result = validator.validate(Json.decodeValue(body));
        return Boolean.TRUE.equals(result.getValid())
                ? List.of()
                : Stream.ofNullable(result.getErrors())
                        .flatMap(List::stream)
                        .map(error -> error.getInstanceLocation() + ": " + error.getError())
                        .toList();
    }

    /** The schema with no object in it that takes fields it does not name. */
    static JsonObject closed(JsonObject schema) {
        JsonObject copy = new JsonObject();
        schema.forEach(field -> copy.put(
                field.getKey(), field.getValue() instanceof JsonObject inner ? closed(inner) : field.getValue()));
        boolean names = Objects.equals("object", schema.getValue("type")) && schema.containsKey("properties");
        if (names && !schema.containsKey("additionalProperties")) {
            copy.put("additionalProperties", false);
        }
        return copy;
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static Set<String> words(JsonArray array) {
        Set<String> words = new TreeSet<>();
        array.forEach(word -> words.add(word.toString()));
        return words;
    }
}
