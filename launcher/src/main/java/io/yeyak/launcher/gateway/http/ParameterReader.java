package io.yeyak.launcher.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.yeyak.common.bus.Request;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.contract.Endpoint;
import io.yeyak.launcher.gateway.contract.Parameter;
import io.yeyak.launcher.gateway.shape.Mismatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an operation, and checks them. */
final class ParameterReader {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String WAIT = Request.WAIT;

    private static final MultiMap NO_QUERY = MultiMap.caseInsensitiveMultiMap();

    private final List<Parameter> parameters;
    private final Set<String> inQuery;

    ParameterReader(Endpoint endpoint) {
        this.parameters = endpoint.parameters();
        this.inQuery = parameters.stream()
                .filter(parameter -> parameter.place() == Parameter.Place.QUERY)
                .map(Parameter::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All of them by their names, or why one of them is not right. */
    Reply<Map<String, String>> read(RoutingContext routing) {
        MultiMap query;
        try {
            query = routing.request().query() == null ? NO_QUERY : routing.queryParams();
        } catch (HttpException | IllegalArgumentException e) {
            return Reply.refused(Refusal.invalid("invalid-request", "The query of the address cannot be read."));
        }
        String unknown = unknownIn(query);
        if (unknown != null) {
            return invalid("there is no such parameter", unknown);
        }
        return read(routing, query);
    }

    private Reply<Map<String, String>> read(RoutingContext routing, MultiMap query) {
        Map<String, String> values = HashMap.newHashMap(parameters.size() + 1);
        for (Parameter parameter : parameters) {
            String value = value(routing, query, parameter);
            if (value == null && parameter.required()) {
                return missing(parameter);
            }
            try {
                if (value != null) {
                    parameter.shape().check(value);
                }
            } catch (Mismatch e) {
                return mismatched(parameter, e);
            }
            String counts = value == null ? parameter.absent().orElse(null) : value;
            if (counts != null) {
                values.put(parameter.name(), counts);
            }
        }
        return Reply.done(values);
    }

    private @Nullable String unknownIn(MultiMap query) {
        return query.isEmpty()
                ? null
                : query.names().stream()
                        .filter(name -> !inQuery.contains(name))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String value(RoutingContext routing, MultiMap query, Parameter parameter) {
        return switch (parameter.place()) {
            case PATH -> routing.pathParam(parameter.name());
            case HEADER -> joined(routing.request().headers(), parameter.name(), ", ");
            case QUERY -> query.isEmpty() ? null : joined(query, parameter.name(), ",");
        };
    }

    private static @Nullable String joined(MultiMap given, String name, String separator) {
        List<String> values = given.getAll(name);
        return switch (values.size()) {
            case 0 -> null;
            case 1 -> values.getFirst();
            default -> String.join(separator, values);
        };
    }

    private static Reply<Map<String, String>> missing(Parameter parameter) {
        return parameter.name().equals(IDEMPOTENCY_KEY)
                ? Reply.refused(Refusal.invalid(
                        "idempotency-key-missing", "The header Idempotency-Key is missing: choose a key and keep it."))
                : invalid("it is missing", parameter.name());
    }

    private static Reply<Map<String, String>> mismatched(Parameter parameter, Mismatch mismatch) {
        return parameter.name().equals(IDEMPOTENCY_KEY)
                ? Reply.refused(Refusal.invalid(
                        "idempotency-key-invalid", "The header Idempotency-Key: " + mismatch.complaint() + "."))
                : invalid(mismatch.complaint(), parameter.name());
    }

    private static Reply<Map<String, String>> invalid(String complaint, String name) {
        return Reply.refused(Refusal.invalid("invalid-request", name + ": " + complaint + "."));
    }

    /** Whether a header speaks to the gateway, and not to a context. */
    static boolean isForGateway(String name) {
        return name.equals(IDEMPOTENCY_KEY)
                || name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH.toString())
                || name.equals("Prefer");
    }
}
