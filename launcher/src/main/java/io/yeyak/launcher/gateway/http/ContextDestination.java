package io.yeyak.launcher.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Request;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.time.Ids;
import io.yeyak.launcher.gateway.contract.BrokenContract;
import io.yeyak.launcher.gateway.contract.Endpoint;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks the context that the contract names, over the bus. */
final class ContextDestination implements Destination {

    private static final String CONTEXT = "context";
    private static final String PLACEHOLDER = "{" + CONTEXT + "}";
    private static final List<String> CONTEXTS = List.of("reservation", "ticket", "payment", "ticketlist");
    // What looks at all of them; it is no context, and has no parked messages.
    private static final String AUDITOR = "auditor.";
    // Nobody is to spend more than this part of it in a line: what comes after the line takes its time, too.
    private static final int PART_OF_THE_PATIENCE = 5;
    private static final CharSequence PREFER = HttpHeaders.createOptimized("Prefer");
    private static final CharSequence PREFERENCE_APPLIED = HttpHeaders.createOptimized("Preference-Applied");
    private static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");

    private final Bus bus;
    private final Answers answers;
    private final Ids ids;
    private final Load load;
    private final Pace pace;
    private final boolean mayWait;
    /** By the context in the path; under an empty name where there is none. */
    private final Map<String, Address> addresses;

    /** How many questions are open at once, of all operations. */
    static final class Load {
        private final int most;
        private int open;

        Load(int most) {
            this.most = most;
        }
    }

    ContextDestination(Endpoint endpoint, Bus bus, Answers answers, Ids ids, Load load) {
        this.bus = bus;
        this.answers = answers;
        this.ids = ids;
        this.load = load;
        this.pace = new Pace(endpoint.patience().dividedBy(PART_OF_THE_PATIENCE), System::nanoTime);
        this.mayWait = endpoint.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("Prefer"));
        this.addresses = addresses(endpoint);
    }

    private static Map<String, Address> addresses(Endpoint endpoint) {
        String template = endpoint.address();
        if (!template.contains(PLACEHOLDER)) {
            if (!template.startsWith(AUDITOR)
                    && CONTEXTS.stream().noneMatch(context -> template.startsWith(context + "."))) {
                throw new BrokenContract("The operation " + endpoint.operationId()
                        + " of the contract has the x-address " + template + ", which is of no context.");
            }
            return Map.of("", new Address(template));
        }
        Map<String, Address> addresses = new HashMap<>();
        CONTEXTS.forEach(context -> addresses.put(context, new Address(template.replace(PLACEHOLDER, context))));
        return Map.copyOf(addresses);
    }

    @Override
    public Future<Void> answer(Call call) {
        Address address = addresses.get(call.parameters().getOrDefault(CONTEXT, ""));
        if (address == null) {
            return refuse(call, Refusal.notFound("not-found", "There is no such context."));
        }
        if (load.open >= load.most || pace.isTooMuch()) {
            return refuse(call, Refusal.unavailable("overloaded", "There is too much to do. Please try again."));
        }
        boolean isInLine = !waits(call);
        begin(isInLine);
        return bus.ask(address, question(call))
                .eventually(() -> end(isInLine))
                .compose(answer -> answers.write(call, answer));
    }

    // Of one that waits for something to happen nobody knows whether it stands in anybody's way.
    private boolean waits(Call call) {
        return call.parameters().containsKey(ParameterReader.WAIT)
                || preferred(call).isPresent();
    }

    private OptionalInt preferred(Call call) {
        return mayWait ? Prefer.waitSeconds(call.request().getHeader(PREFER)) : OptionalInt.empty();
    }

    private void begin(boolean isInLine) {
        load.open++;
        if (isInLine) {
            pace.asked();
        }
    }

    private Future<Void> end(boolean isInLine) {
        load.open--;
        if (isInLine) {
            pace.answered();
        }
        return Future.succeededFuture();
    }

    private Future<Void> refuse(Call call, Refusal refusal) {
        return answers.write(call, new Answer.Refused(refusal));
    }

    private Request question(Call call) {
        HttpServerRequest request = call.request();
        Map<String, String> parameters = call.parameters();
        String idempotencyKey = parameters.get(ParameterReader.IDEMPOTENCY_KEY);
        parameters.keySet().removeIf(ParameterReader::isForGateway);
        preferred(call).ifPresent(seconds -> {
            parameters.put(ParameterReader.WAIT, Integer.toString(seconds));
            call.response().putHeader(PREFERENCE_APPLIED, "wait=" + seconds);
        });
        String wait = parameters.get(ParameterReader.WAIT);
        Duration patience = call.endpoint().patience();
        return new Request(
                call.actor(),
                parameters,
                Optional.ofNullable(idempotencyKey),
                wait == null ? patience : patience.plusSeconds(Long.parseLong(wait)),
                Optional.of(RequestId.traceparent(request.getHeader(TRACEPARENT), ids)),
                call.body());
    }
}
