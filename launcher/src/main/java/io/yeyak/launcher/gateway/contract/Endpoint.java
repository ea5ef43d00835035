package io.yeyak.launcher.gateway.contract;

import io.vertx.core.http.HttpMethod;
import io.yeyak.launcher.gateway.shape.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of the contract as the gateway serves it.
 *
 * @param operationId the use case's name
 * @param path with its base, and with parameters in braces
 * @param address where the context answers; it may hold {@code {context}}
 * @param status of the answer when it was done
 * @param patience how long the context may take
 * @param mayRepeat whether the second of two gets the answer that the first one got
 * @param location template of the {@code Location}
 * @param cacheControl the {@code Cache-Control} of the answer
 * @param body empty when the operation takes none
 */
public record Endpoint(
        String operationId,
        HttpMethod method,
        String path,
        String address,
        Set<Permission> permissions,
        List<Parameter> parameters,
        Optional<Body> body,
        int status,
        Duration patience,
        boolean mayRepeat,
        Optional<String> location,
        String cacheControl) {

    /** The contexts, as the addresses and the paths name them. */
    public static final List<String> CONTEXTS = List.of("reservation", "ticket", "payment", "ticketlist");

    /**
     * The body it takes.
     *
     * @param maxBytes the most it may have
     * @param contentType without parameters
     * @param shape empty when it goes on as it came
     */
    public record Body(boolean required, int maxBytes, String contentType, Optional<Shape> shape) {}
}
