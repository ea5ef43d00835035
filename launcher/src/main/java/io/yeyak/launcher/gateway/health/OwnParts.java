package io.yeyak.launcher.gateway.health;

import io.vertx.core.Vertx;
import io.yeyak.common.health.OwnProcess;
import io.yeyak.common.health.Part;
import io.yeyak.common.health.Part.Kind;
import io.yeyak.common.health.Part.Status;
import io.yeyak.launcher.cluster.Members;
import io.yeyak.launcher.gateway.identity.Authentication;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a gateway knows without asking anybody: itself, its cluster, and the identity provider. */
public final class OwnParts {

    private static final String CLUSTER = "cluster";
    private static final String ISSUER = "issuer";

    private final Vertx vertx;
    private final Authentication callers;

    public OwnParts(Vertx vertx, Authentication callers) {
        this.vertx = vertx;
        this.callers = callers;
    }

    /**
     * How they are.
     *
     * @param contexts those that the gateway asks
     */
    List<Part> look(List<String> contexts) {
        Part gateway = Part.of("gateway", Kind.GATEWAY, Status.UP)
                .needing(Stream.concat(Stream.of(CLUSTER, ISSUER), contexts.stream())
                        .toList())
                .with(Map.of("uptimeSeconds", OwnProcess.uptimeSeconds()))
                .saidHere();
        Part cluster = Part.of(CLUSTER, Kind.CLUSTER, Status.UP).with(Map.of("members", (long) Members.count(vertx)));
        return List.of(gateway, cluster, issuer());
    }

    private Part issuer() {
        return callers.keysAge()
                .map(age -> (callers.isProviderAway()
                                ? Part.of(ISSUER, Kind.ISSUER, Status.DEGRADED)
                                        .because("It does not answer; tokens are verified with the keys of before.")
                                : Part.of(ISSUER, Kind.ISSUER, Status.UP))
                        .with(Map.of("keysAgeSeconds", Math.max(0, age.toSeconds()))))
                .orElseGet(() -> Part.of(ISSUER, Kind.ISSUER, Status.DOWN)
                        .because("Its keys have never been read: nobody can be let in."));
    }
}
