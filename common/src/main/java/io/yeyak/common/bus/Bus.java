package io.yeyak.common.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.shareddata.LocalMap;
import io.yeyak.common.outcome.Reply;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests over the event bus. Whatever happens on the other side, the asker gets an answer within its patience. A
 * handler in the same process is preferred to one in another.
 */
public final class Bus {

    private static final Logger LOG = LoggerFactory.getLogger(Bus.class);

    private final Vertx vertx;
    private final LocalMap<String, Integer> servedHere;
    private final List<MessageConsumer<Object>> consumers = new CopyOnWriteArrayList<>();

    public Bus(Vertx vertx) {
        this.vertx = vertx;
        this.servedHere = vertx.sharedData().getLocalMap("io.yeyak.bus.served-here");
        HandOver.register(vertx);
    }

    /**
     * Serves an address. A handler that throws, fails or does not answer in time becomes a refusal.
     *
     * @return completes when the whole cluster knows
     */
    public Future<Void> serve(Address address, Function<Request, Future<? extends Reply<?>>> handler) {
        Doorway doorway = new Doorway(address, handler);
        MessageConsumer<Object> consumer =
                vertx.eventBus().consumer(address.name(), message -> answer(doorway, address, message));
        consumers.add(consumer);
        return consumer.completion().onSuccess(done -> servedHere.merge(address.name(), 1, Integer::sum));
    }

    /** Asks. The future never fails. */
    public Future<Answer> ask(Address address, Request request) {
        Future<Answer> answer = servedHere.getOrDefault(address.name(), 0) > 0
                ? here(address, request)
                        .recover(fault -> isAbsent(fault) ? anywhere(address, request) : Future.failedFuture(fault))
                : anywhere(address, request);
        return answer.otherwise(fault -> Doorway.unavailable(address));
    }

    /** Takes no more requests at any address served through this object. */
    public Future<Void> close() {
        consumers.forEach(consumer -> servedHere.computeIfPresent(
                consumer.address(), (address, handlers) -> handlers > 1 ? handlers - 1 : null));
        List<Future<Void>> closed =
                consumers.stream().map(MessageConsumer::unregister).toList();
        consumers.clear();
        return Future.join(closed).mapEmpty();
    }

    private Future<Answer> here(Address address, Request request) {
        DeliveryOptions options = patience(request).setLocalOnly(true).setCodecName(HandOver.NAME);
        return vertx.eventBus()
                .<Answer>request(address.name(), request, options)
                .map(Message::body);
    }

    private Future<Answer> anywhere(Address address, Request request) {
        return Future.succeededFuture(request)
                .map(Wire::encode)
                .compose(bytes -> vertx.eventBus().<Buffer>request(address.name(), bytes, patience(request)))
                .map(reply -> Wire.answer(reply.body()));
    }

    private static DeliveryOptions patience(Request request) {
        return new DeliveryOptions()
                .setSendTimeout(Math.max(1, request.patience().toMillis()));
    }

    private static void answer(Doorway doorway, Address address, Message<Object> message) {
        switch (message.body()) {
            case Request request ->
                doorway.answer(request)
                        .onSuccess(answer -> message.reply(answer, new DeliveryOptions().setCodecName(HandOver.NAME)));
            case Buffer bytes ->
                Future.succeededFuture(bytes)
                        .map(Wire::request)
                        .compose(doorway::answer)
                        .onSuccess(answer -> message.reply(Wire.encode(answer)))
                        .onFailure(fault -> unreadable(address, message, fault));
            case null, default -> unreadable(address, message, new IllegalArgumentException("not a message of ours"));
        }
    }

    private static void unreadable(Address address, Message<Object> message, Throwable fault) {
        LOG.atError().setCause(fault).addKeyValue("address", address.name()).log("A request is unreadable");
        message.reply(Wire.encode(Doorway.unavailable(address)));
    }

    private static boolean isAbsent(Throwable fault) {
        return fault instanceof ReplyException e && e.failureType() == ReplyFailure.NO_HANDLERS;
    }
}
