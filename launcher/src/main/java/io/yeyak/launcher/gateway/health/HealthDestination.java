package io.yeyak.launcher.gateway.health;

import io.vertx.core.Future;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.event.Actor;
import io.yeyak.common.health.HealthReport;
import io.yeyak.common.health.Part;
import io.yeyak.common.health.Part.Kind;
import io.yeyak.common.health.Part.Status;
import io.yeyak.common.json.Json;
import io.yeyak.common.json.MalformedJson;
import io.yeyak.launcher.gateway.contract.Endpoint;
import io.yeyak.launcher.gateway.http.Answers;
import io.yeyak.launcher.gateway.http.Call;
import io.yeyak.launcher.gateway.http.Destination;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks every context how it is, all at once, and says how the whole is. Who does not answer is waited for no longer
 * than a moment, and is down; what it told last is unknown then. Used by one event loop.
 */
public final class HealthDestination implements Destination {

    /** Less than the contract allows, and more than a context takes. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final Actor ASKER = Actor.system("gateway");

    private final Bus bus;
    private final Answers answers;
    private final OwnParts own;
    private final InstantSource clock;
    private final Map<String, List<Part>> lastTold = new HashMap<>();

    public HealthDestination(Bus bus, Answers answers, OwnParts own, InstantSource clock) {
        this.bus = bus;
        this.answers = answers;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public Future<Void> answer(Call call) {
        List<Future<HealthReport>> asked =
                Endpoint.CONTEXTS.stream().map(this::ask).toList();
        return Future.join(asked)
                .map(told -> together(asked.stream().map(Future::result).toList()))
                .compose(health -> answers.write(call, new Answer.Done(Map.of(), Json.encode(health))));
    }

    private PlatformHealth together(List<HealthReport> told) {
        HealthReport here = new HealthReport(own.look(Endpoint.CONTEXTS), List.of());
        return PlatformHealth.of(
                clock.instant(), Stream.concat(Stream.of(here), told.stream()).toList());
    }

    /** Never fails, as asking does not. */
    private Future<HealthReport> ask(String context) {
        Request request = new Request(ASKER, Map.of(), Optional.empty(), PATIENCE, Optional.empty(), new byte[0]);
        return bus.ask(new Address(context + ".health"), request.repeatable()).map(answer -> switch (answer) {
            case Answer.Done(var ignored, byte[] body) -> understood(context, body);
            case Answer.Refused ignored -> silent(context, "It does not answer.");
        });
    }

    private HealthReport understood(String context, byte[] body) {
        try {
            HealthReport report = Json.decode(body, HealthReport.class);
            lastTold.put(context, report.parts());
            return report;
        } catch (MalformedJson e) {
            return silent(context, "What it answers cannot be understood.");
        }
    }

    private HealthReport silent(String context, String why) {
        List<Part> needs = lastTold.getOrDefault(context, List.of()).stream()
                .filter(part -> !part.name().equals(context))
                .map(HealthDestination::unknown)
                .toList();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(context, Kind.CONTEXT, Status.DOWN)
                .because(why)
                .needing(needs.stream().map(Part::name).toList()));
        parts.addAll(needs);
        return new HealthReport(parts, List.of());
    }

    private static Part unknown(Part part) {
        return Part.of(part.name(), part.kind(), Status.UNKNOWN).needing(part.dependsOn());
    }
}
