package io.yeyak.common.bus;

import io.vertx.core.Future;
import io.yeyak.common.fault.Faults;
import io.yeyak.common.fault.Seldom;
import io.yeyak.common.json.Json;
import io.yeyak.common.json.MalformedJson;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.trace.Step;
import io.yeyak.common.trace.Tracer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a handler does, or fails to do, into an answer. */
final class Doorway {

    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);

    private final Address address;
    private final Function<Request, Future<? extends Reply<?>>> handler;
    private final Tracer tracer;
    private final Seldom seldom = new Seldom();

    Doorway(Address address, Function<Request, Future<? extends Reply<?>>> handler, Tracer tracer) {
        this.address = address;
        this.handler = handler;
        this.tracer = tracer;
    }

    /** Never fails, and takes no longer than the asker waits. */
    Future<Answer> answer(Request request) {
        if (!tracer.isOn() || request.traceparent().isEmpty()) {
            return answerIt(request);
        }
        Step step = tracer.begin(Tracer.Side.SERVER, address.name(), request.traceparent());
        return answerIt(request.within(step.traceparent())).onComplete(done -> step.end());
    }

    private Future<Answer> answerIt(Request request) {
        return Future.succeededFuture(request)
                .compose(this::handle)
                .timeout(Math.max(1, request.patience().toMillis()), TimeUnit.MILLISECONDS)
                .map(Doorway::toAnswer)
                .otherwise(fault -> refuse(request, fault));
    }

    private Future<Reply<?>> handle(Request request) {
        return handler.apply(request).map(reply -> reply);
    }

    private static Answer toAnswer(Reply<?> reply) {
        return switch (reply) {
            case Reply.Done<?>(Encoded encoded) -> new Answer.Done(encoded.meta(), encoded.body());
            case Reply.Done<?>(Object value) ->
                new Answer.Done(value instanceof Meta meta ? meta.meta() : Map.of(), Json.encode(value));
            case Reply.Refused<?>(Refusal refusal) -> new Answer.Refused(refusal);
        };
    }

    private Answer refuse(Request request, Throwable fault) {
        if (fault instanceof MalformedJson) {
            return new Answer.Refused(Refusal.invalid("invalid-body", "The body is not what the contract asks for."));
        }
        if (Faults.isTransient(fault)) {
            seldom.turn()
                    .ifPresent(unsaid -> LOG.atWarn()
                            .addKeyValue("address", address.name())
                            .addKeyValue("fault", fault)
                            .addKeyValue("unsaid", unsaid)
                            .log("A request cannot be answered now"));
            return unavailable(address);
        }
        LOG.atError()
                .setCause(fault)
                .addKeyValue("address", address.name())
                .addKeyValue("traceparent", request.traceparent().orElse(""))
                .log("A request failed");
        return new Answer.Refused(new Refusal(Kind.INTERNAL, "internal", "Something went wrong on our side."));
    }

    static Answer unavailable(Address address) {
        return new Answer.Refused(Refusal.unavailable(
                address.context() + "-unavailable", "This part of the service cannot answer now. Please try again."));
    }
}
