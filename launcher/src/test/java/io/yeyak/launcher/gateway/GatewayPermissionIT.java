package io.yeyak.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.event.Actor;
import io.yeyak.launcher.gateway.contract.ContractSamples;
import io.yeyak.launcher.gateway.contract.ContractSamples.Described;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract, tried by nobody, a customer and an administrator. */
class GatewayPermissionIT {

    private static final ContractSamples SAMPLES = ContractSamples.read();

    private static RunningGateway gateway;

    enum Who {
        NOBODY,
        CUSTOMER,
        ADMIN;

        private String permission() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The reservation of the examples, for those whose answer depends on it. */
    private static final String CONFIRMED = """
            {"reservationId": "6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40",
             "showId": "0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00", "state": "CONFIRMED",
             "tickets": [{"ticketId": "3c9a7e10-84b6-5f2d-9e01-7a6b5c4d3e20"}]}
            """;

    @BeforeAll
    static void open() {
        gateway = RunningGateway.open();
        SAMPLES.operations().stream()
                .map(operation -> address(operation, exampleOf(operation, "context")))
                .filter(address -> !address.startsWith("gateway."))
                .forEach(gateway.contexts()::serve);
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    static Stream<Arguments> everyOperationByEverybody() {
        return SAMPLES.operations().stream()
                .flatMap(operation -> Stream.of(Who.values())
                        .map(who -> Arguments.argumentSet(
                                operation.operationId() + " by " + who.permission(), operation, who)));
    }

    @ParameterizedTest
    @MethodSource("everyOperationByEverybody")
    void isOpenToThoseTheContractNames(Described operation, Who who) throws IOException {
        gateway.contexts().reset();
        gateway.contexts().answer("ticketlist.get-reservation", Map.of(), CONFIRMED);
        List<String> permissions = list(operation.model().getJsonArray("x-permission"));
        boolean allowed = permissions.contains("public")
                || permissions.contains("webhook")
                || permissions.contains(who.permission());

        HttpResponse<InputStream> response =
                gateway.send(request(operation, who), HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();

        assertThat(response.statusCode()).isEqualTo(allowed ? done(operation) : who == Who.NOBODY ? 401 : 403);
        String address = address(operation, exampleOf(operation, "context"));
        if (!address.startsWith("gateway.")) {
            assertThat(gateway.contexts().lastAsked(address).isPresent()).isEqualTo(allowed);
        }
        if (allowed && !address.startsWith("gateway.")) {
            assertThat(gateway.contexts().lastAsked(address).orElseThrow().actor())
                    .isEqualTo(actor(permissions, who));
        }
    }

    private static Actor actor(List<String> permissions, Who who) {
        if (permissions.contains("webhook")) {
            return Actor.system("webhook");
        }
        if (permissions.equals(List.of("public"))) {
            return Actor.customer("");
        }
        return who == Who.ADMIN ? Actor.admin("boss") : Actor.customer("kim");
    }

    private static HttpRequest.Builder request(Described operation, Who who) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        HttpRequest.Builder request = gateway.request("/");
        for (JsonObject parameter : operation.parameters()) {
            String name = parameter.getString("name");
            String example = text(parameter.getValue("example"));
            switch (parameter.getString("in")) {
                case "path" -> path = path.replace("{" + name + "}", example);
                case "query" ->
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(URLEncoder.encode(example, StandardCharsets.UTF_8));
                default -> {
                    if (parameter.getBoolean("required", false)) {
                        request.header(name, example);
                    }
                }
            }
        }
        request.uri(gateway.request("/api/v1" + path + query).build().uri());
        JsonObject content = operation.contents().get("request application/json");
        if (content != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                operation.method().toUpperCase(Locale.ROOT),
                content == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(
                                text(ContractSamples.examples(content).getFirst())));
        return switch (who) {
            case NOBODY -> request;
            case CUSTOMER ->
                request.header("Authorization", "Bearer " + gateway.issuer().customer("kim"));
            case ADMIN ->
                request.header("Authorization", "Bearer " + gateway.issuer().admin("boss"));
        };
    }

    private static int done(Described operation) {
        return operation.model().getJsonObject("responses").fieldNames().stream()
                .filter(status -> status.startsWith("2"))
                .mapToInt(Integer::parseInt)
                .min()
                .orElseThrow();
    }

    private static String address(Described operation, String context) {
        return operation.model().getString("x-address").replace("{context}", context);
    }

    private static String exampleOf(Described operation, String parameter) {
        return operation.parameters().stream()
                .filter(each -> each.getString("name").equals(parameter))
                .map(each -> each.getString("example"))
                .findFirst()
                .orElse("");
    }

    private static String text(Object value) {
        return switch (value) {
            case JsonArray array -> String.join(",", list(array));
            case JsonObject object -> object.encode();
            default -> String.valueOf(value);
        };
    }

    private static List<String> list(JsonArray array) {
        return array.stream().map(Object::toString).collect(Collectors.toList());
    }
}
