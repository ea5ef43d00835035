package io.yeyak.launcher.gateway.contract;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.yeyak.launcher.gateway.shape.Shape;
import io.yeyak.launcher.gateway.shape.Shapes;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes endpoints of the operations, and stops the start where one says too little. */
final class EndpointReader {

    private static final int USUAL_BODY_BYTES = 65_536;

    private final Operation operation;
    private final JsonObject model;

    private EndpointReader(Operation operation) {
        this.operation = operation;
        this.model = operation.getOpenAPIModel();
    }

    static List<Endpoint> read(OpenAPIContract api) {
        return api.operations().stream()
                .map(operation -> new EndpointReader(operation).endpoint())
                .sorted(Comparator.comparing(Endpoint::operationId))
                .toList();
    }

    private Endpoint endpoint() {
        return new Endpoint(
                operation.getOperationId(),
                HttpMethod.valueOf(operation.getHttpMethod().name()),
                operation.getAbsoluteOpenAPIPath(),
                needed("x-address"),
                permissions(),
                parameters(),
                body(),
                status(),
                patience(),
                isRead() || model.getBoolean("x-repeatable", false),
                Optional.ofNullable(model.getString("x-location")),
                model.getString("x-cache", "no-store"));
    }

    private boolean isRead() {
        return HttpMethod.GET.name().equals(operation.getHttpMethod().name());
    }

    private Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        if (!(model.getValue("x-permission") instanceof JsonArray named) || named.isEmpty()) {
            throw broken("has no x-permission");
        }
        for (Object name : named) {
            permissions.add(permission(String.valueOf(name)));
        }
        return permissions;
    }

    private Permission permission(String spelling) {
        for (Permission permission : Permission.values()) {
            if (permission.spelling().equals(spelling)) {
                return permission;
            }
        }
        throw broken("has the x-permission " + spelling + ", which there is not");
    }

    private List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (var parameter : operation.getParameters()) {
            JsonObject schema = parameter.getOpenAPIModel().getJsonObject("schema");
            parameters.add(new Parameter(
                    parameter.getName(),
                    place(parameter.getIn().name()),
                    parameter.isRequired(),
                    shape(schema, parameter.getName()),
                    Optional.ofNullable(schema.getValue("default")).map(String::valueOf)));
        }
        return List.copyOf(parameters);
    }

    private Parameter.Place place(String name) {
        return switch (name) {
            case "PATH" -> Parameter.Place.PATH;
            case "QUERY" -> Parameter.Place.QUERY;
            case "HEADER" -> Parameter.Place.HEADER;
            default -> throw broken("has a parameter in a " + name.toLowerCase(Locale.ROOT));
        };
    }

    private Optional<Endpoint.Body> body() {
        var described = operation.getRequestBody();
        if (described == null) {
            return Optional.empty();
        }
        JsonObject contents = described.getOpenAPIModel().getJsonObject("content");
        List<String> types = contents.fieldNames().stream()
                .filter(type -> type.contains("/"))
                .toList();
        if (types.size() != 1) {
            throw broken("takes bodies of more than one kind");
        }
        String type = types.getFirst();
        boolean raw = model.getBoolean("x-raw", false);
        Optional<Shape> shape = raw
                ? Optional.empty()
                : Optional.of(shape(contents.getJsonObject(type).getJsonObject("schema"), "body"));
        int maxBytes = model.getInteger("x-body-limit", USUAL_BODY_BYTES);
        return Optional.of(new Endpoint.Body(described.isRequired(), maxBytes, type, shape));
    }

    private Shape shape(JsonObject schema, String name) {
        try {
            return Shapes.compile(schema, name);
        } catch (IllegalArgumentException e) {
            throw broken("cannot be checked, because " + e.getMessage());
        }
    }

    private int status() {
        return model.getJsonObject("responses").fieldNames().stream()
                .filter(status -> status.startsWith("2"))
                .map(Integer::parseInt)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> broken("has no answer when it is done"));
    }

    private Duration patience() {
        String patience = needed("x-patience");
        try {
            return Duration.parse(patience);
        } catch (DateTimeException e) {
            throw broken("has the x-patience " + patience + ", which is no ISO 8601 duration");
        }
    }

    private String needed(String extension) {
        String value = model.getString(extension, "");
        if (value.isBlank()) {
            throw broken("has no " + extension);
        }
        return value;
    }

    private BrokenContract broken(String complaint) {
        return new BrokenContract(
                "The operation " + operation.getOperationId() + " of the contract " + complaint + ".");
    }
}
