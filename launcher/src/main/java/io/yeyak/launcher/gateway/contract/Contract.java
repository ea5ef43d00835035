package io.yeyak.launcher.gateway.contract;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.List;
import java.util.Map;

/**
 * The contract, ready to be served.
 *
 * @param api as the router needs it
 * @param problems by their codes
 */
public record Contract(OpenAPIContract api, List<Endpoint> endpoints, Map<String, Problem> problems) {

    /** Where it is on the class path. */
    public static final String RESOURCE = "contracts/http/booking.openapi.yaml";

    /**
     * Reads it from the class path.
     *
     * @return fails with {@link BrokenContract} when it cannot be served as it is
     */
    public static Future<Contract> load(Vertx vertx, String resource) {
        return ContractFile.read(vertx, resource)
                .compose(file -> OpenAPIContract.from(vertx, file.forRouter())
                        .map(api -> new Contract(api, EndpointReader.read(api), file.problems())));
    }
}
