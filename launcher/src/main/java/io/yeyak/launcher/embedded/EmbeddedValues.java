package io.yeyak.launcher.embedded;

import io.yeyak.common.embedded.EmbeddedPostgres;
import io.yeyak.launcher.settings.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the settings of an embedded platform are by default: where its own servers are. */
final class EmbeddedValues {

    private final DataFolder folder;
    private final EmbeddedPorts ports;

    EmbeddedValues(DataFolder folder, EmbeddedPorts ports) {
        this.folder = folder;
        this.ports = ports;
    }

    Map<String, String> of(EmbeddedPostgres postgres, String bootstrapServers) {
        var values = new HashMap<String, String>();
        values.put("roles", Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(",")));
        values.put("node.name", "embedded");
        values.put("http.host", EmbeddedPlatform.HOST);
        values.put("public.url", "http://localhost:" + ports.http());
        values.put("pages.enabled", "yes");
        values.put("ticket-code.key", folder.ticketCodeKey());
        values.put("demo.rush", "yes");
        values.put("management.host", EmbeddedPlatform.HOST);
        values.put("management.port", "" + ports.management());
        values.put("oidc.issuer", folder.issuerUri(ports.issuer()).toString());
        values.put("oidc.audience", EmbeddedIssuer.AUDIENCE);
        values.put("oidc.roles-claim", EmbeddedIssuer.ROLES_CLAIM);
        values.put("oidc.client-id", EmbeddedIssuer.CLIENT_ID);
        values.put("kafka.bootstrap-servers", bootstrapServers);
        values.put("sandbox.host", EmbeddedPlatform.HOST);
        values.put("sandbox.port", "" + ports.sandbox());
        values.put("payment.sandbox.url", "http://localhost:" + ports.sandbox());
        values.put("payment.return-url", "http://localhost:" + ports.http() + "/reservations");
        values.put("payment.sandbox.api-key", folder.secret("sandbox-api-key", "sk_"));
        values.put("payment.sandbox.webhook-secret", folder.secret("sandbox-webhook-secret", "whsec_"));
        Role.withDatabase().forEach(role -> values.putAll(DatabaseValues.of(role, postgres.login(role.label()))));
        return values;
    }
}
