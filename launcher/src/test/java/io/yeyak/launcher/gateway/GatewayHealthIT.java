package io.yeyak.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import io.yeyak.common.bus.Encoded;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.contract.Endpoint;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the platform is, whoever of it is there. */
class GatewayHealthIT {

    private final RunningGateway gateway = RunningGateway.open();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void saysOfWhomNobodyAnswersThatTheyAreDown() {
        JsonObject health = health();

        assertThat(health.getString("status")).isEqualTo("DOWN");
        assertThat(names(health))
                .containsExactly("gateway", "cluster", "issuer", "reservation", "ticket", "payment", "ticketlist");
        assertThat(status(health, "gateway")).isEqualTo("UP");
        assertThat(status(health, "issuer")).isEqualTo("UP");
        assertThat(part(health, "cluster").getJsonObject("figures").getInteger("members"))
                .isEqualTo(1);
        Endpoint.CONTEXTS.forEach(context -> assertThat(status(health, context)).isEqualTo("DOWN"));
    }

    @Test
    void putsTogetherWhatTheContextsSay() {
        Endpoint.CONTEXTS.forEach(context -> answers(context));

        JsonObject health = health();

        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(names(health)).contains("ticket", "ticket-database", "payment-database", "broker");
        assertThat(names(health)).doesNotHaveDuplicates();
        assertThat(health.getJsonArray("breakers")).hasSize(Endpoint.CONTEXTS.size());
    }

    @Test
    void doesNotHangWithAContextThatDoesAndKnowsNoMoreOfWhatThatOneNeeds() {
        Endpoint.CONTEXTS.forEach(context -> answers(context));
        assertThat(health().getString("status")).isEqualTo("UP");
        Promise<Reply<Encoded>> never = Promise.promise();
        gateway.contexts().answer("ticket.health", request -> never.future());

        JsonObject health = health();

        assertThat(health.getString("status")).isEqualTo("DEGRADED");
        assertThat(status(health, "ticket")).isEqualTo("DOWN");
        assertThat(status(health, "ticket-database")).isEqualTo("UNKNOWN");
        assertThat(status(health, "broker")).isEqualTo("UP");
        assertThat(status(health, "payment")).isEqualTo("UP");
    }

    @Test
    void whatCannotBeUnderstoodIsNoAnswer() {
        Endpoint.CONTEXTS.forEach(context -> answers(context));
        gateway.contexts().answer("payment.health", Map.of(), "{\"parts\":\"many\"}");

        assertThat(status(health(), "payment")).isEqualTo("DOWN");
    }

    private void answers(String context) {
        gateway.contexts().serve(context + ".health");
        gateway.contexts().answer(context + ".health", Map.of(), """
                {"parts":[
                  {"name":"%1$s","kind":"CONTEXT","status":"UP","dependsOn":["%1$s-database","broker"],"figures":{}},
                  {"name":"%1$s-database","kind":"DATABASE","status":"UP","dependsOn":[],"figures":{"answerMillis":1}},
                  {"name":"broker","kind":"BROKER","status":"UP","dependsOn":[],"figures":{}}],
                 "breakers":[{"name":"%1$s-friend","state":"CLOSED","since":"2026-12-31T12:00:00Z"}]}
                """.formatted(context));
    }

    private JsonObject health() {
        HttpResponse<String> response =
                gateway.send(gateway.as(gateway.issuer().admin("boss"), "/api/v1/admin/health"));
        assertThat(response.statusCode()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    private static List<String> names(JsonObject health) {
        return parts(health).stream().map(part -> part.getString("name")).toList();
    }

    private static String status(JsonObject health, String name) {
        return part(health, name).getString("status");
    }

    private static JsonObject part(JsonObject health, String name) {
        return parts(health).stream()
                .filter(part -> part.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> parts(JsonObject health) {
        return health.getJsonArray("parts").stream().map(JsonObject.class::cast).toList();
    }
}
