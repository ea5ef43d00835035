package io.yeyak.launcher.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.yeyak.common.event.Actor;
import io.yeyak.launcher.gateway.contract.Endpoint;
import io.yeyak.launcher.gateway.contract.Permission;
import io.yeyak.launcher.gateway.identity.Caller;
import io.yeyak.launcher.gateway.identity.Role;
import java.util.Map;
import java.util.Optional;

/**
 * A request that is allowed and valid.
 *
 * @param caller empty when it may be anybody
 * @param parameters by their names in the contract, with what counts for those that are absent
 * @param body as it came; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Call(
        HttpServerRequest request,
        Endpoint endpoint,
        Optional<Caller> caller,
        Map<String, String> parameters,
        byte[] body) {

    /** Somebody without a name: no identity provider gives an empty subject. */
    private static final Actor ANYBODY = Actor.customer("");

    private static final Actor PROVIDER = Actor.system("webhook");

    public HttpServerResponse response() {
        return request.response();
    }

    /** In which part the caller acts: an administrator where the operation is for those. */
    public Actor actor() {
        if (endpoint.permissions().contains(Permission.WEBHOOK)) {
            return PROVIDER;
        }
        return caller.map(who -> endpoint.permissions().contains(Permission.ADMIN) && who.is(Role.ADMIN)
                        ? Actor.admin(who.subject())
                        : Actor.customer(who.subject()))
                .orElse(ANYBODY);
    }
}
