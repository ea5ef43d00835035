package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.vertx.core.http.HttpResponseExpectation;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import io.yeyak.launcher.drill.stage.Stage;
import io.yeyak.launcher.settings.SandboxSettings;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The switches of the sandbox provider: its troubles. */
public final class ProviderSwitches {

    private static final long ANSWER_MILLIS = 10_000;

    private final WebClient web;
    private final Patience patience;
    private final String address;
    private final String credentials;

    /** Those of the provider of that stage. */
    public ProviderSwitches(Stage stage) {
        this.web = WebClient.create(stage.vertx());
        this.patience = new Patience(stage.vertx());
        this.address = stage.sandbox().resolve("/switches").toString();
        this.credentials = "Bearer "
                + stage.settings()
                        .sandbox()
                        .map(SandboxSettings::apiKey)
                        .orElseThrow()
                        .value();
    }

    /** As they are now. */
    Future<Map<String, Object>> present() {
        return patience.ask(before -> get(address)).map(JsonObject::getMap);
    }

    /** Sets all of them: what is not named is off. */
    public Future<Void> put(Map<String, Object> wanted) {
        return patience.ask(before -> set(wanted));
    }

    /** How often each of its troubles has struck since it was started, by the trouble's name. */
    Future<Map<String, Long>> struck() {
        return get(address + "/struck")
                .map(counts -> counts.fieldNames().stream().collect(Collectors.toMap(name -> name, counts::getLong)));
    }

    private Future<JsonObject> get(String from) {
        return web.getAbs(from)
                .timeout(ANSWER_MILLIS)
                .putHeader("Authorization", credentials)
                .send()
                .expecting(HttpResponseExpectation.SC_OK)
                .map(answer -> Objects.requireNonNull(answer.bodyAsJsonObject()));
    }

    private Future<Void> set(Map<String, Object> wanted) {
        return web.putAbs(address)
                .timeout(ANSWER_MILLIS)
                .putHeader("Authorization", credentials)
                .sendJsonObject(new JsonObject(wanted))
                .expecting(HttpResponseExpectation.SC_OK)
                .mapEmpty();
    }
}
